package no.meetat.sip.rtp;

/** Arithmetic on 16-bit sequence numbers, which wrap around (RFC 3550, appendix A.1). */
public final class SequenceNumbers {

  private SequenceNumbers() {}

  /** How far {@code later} is after {@code earlier}: -32768 to 32767. */
  public static int distance(int earlier, int later) {
    return (short) (later - earlier);
  }
}
