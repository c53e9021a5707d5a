package no.meetat.sip.trace;

import no.meetat.sip.signalling.transport.Flow;

/** A message that passed, as it was on the network. */
final class Passage implements Note {

  private final Direction direction;
  private final byte[] message;
  private final Flow flow;
  private final long nanos;

  Passage(Direction direction, byte[] message, Flow flow, long nanos) {
    this.direction = direction;
    this.message = message;
    this.flow = flow;
    this.nanos = nanos;
  }

  Direction direction() {
    return direction;
  }

  byte[] message() {
    return message;
  }

  Flow flow() {
    return flow;
  }

  /** When, by {@link System#nanoTime}. */
  long nanos() {
    return nanos;
  }
}
