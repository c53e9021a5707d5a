package no.meetat.sip.signalling.transport;

/** A message that waits to be served. */
final class Arrival {

  /** The part of a message's cost that does not grow with its size, in octets. */
  private static final int BASE_COST = 512;

  private final byte[] message;
  private final Flow flow;
  private final Sender sender;
  private final Served served;
  private final long nanos = System.nanoTime();

  /** The listener that waits until it has been served. */
  @FunctionalInterface
  interface Served {

    /** Nobody waits. */
    Served UNNOTICED = sound -> {};

    /** Called once. */
    void told(boolean sound);
  }

  Arrival(byte[] message, Flow flow, Sender sender, Served served) {
    this.message = message;
    this.flow = flow;
    this.sender = sender;
    this.served = served;
  }

  byte[] message() {
    return message;
  }

  Flow flow() {
    return flow;
  }

  /** When it came, by {@link System#nanoTime}. */
  long nanos() {
    return nanos;
  }

  Sender sender() {
    return sender;
  }

  /** Informs the listener that waits. */
  void tellServed(boolean sound) {
    served.told(sound);
  }

  /** Its cost in memory, and roughly its cost to read, in octets. */
  int cost() {
    return cost(message.length);
  }

  static int cost(int octets) {
    return octets + BASE_COST;
  }
}
