package no.meetat.sip.rtp;

import no.meetat.sip.codec.G711;

/**
 * What comes out of a jitter buffer tick by tick: the digit of a packet, or a sign for its absence.
 */
final class HeardFrames {

  private final JitterBuffer buffer;
  private final DecodedFrame frame = new DecodedFrame(G711.FRAME);

  HeardFrames(JitterBuffer buffer) {
    this.buffer = buffer;
  }

  char tick() {
    return switch (buffer.next(frame)) {
      case FRAME -> (char) ('0' + G711.A_LAW.encode(frame.samples()[0]));
      case SILENCE -> throw new AssertionError("nobody was silent");
      case LOST -> '-';
      case OVER -> '~';
      case NOTHING -> '.';
    };
  }
}
