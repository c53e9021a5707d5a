package no.meetat.sip.signalling.transport;

/** A message that waits to be served. */
record Arrival(byte[] message, Flow flow, Sender sender, Served served) {

  /** So much of a message's cost does not grow with its size, in octets. */
  private static final int BASE_COST = 512;

  /** Who waits until it has been served. */
  @FunctionalInterface
  interface Served {

    /** Nobody waits. */
    Served UNNOTICED = sound -> {};

    /** Told once. */
    void told(boolean sound);
  }

  /** What it costs in memory, and about what it costs to read, in octets. */
  int cost() {
    return cost(message.length);
  }

  static int cost(int octets) {
    return octets + BASE_COST;
  }
}
