package no.meetat.sip.codec;

/** The mu-law of ITU-T G.711, table 2, on 16-bit samples as in ITU-T G.191. */
final class MuLaw {

  private static final int BIAS = 33;
  private static final int LARGEST = 8158;

  private MuLaw() {}

  static int encode(int sample) {
    int magnitude = Math.min((sample < 0 ? ~sample : sample) >> 2, LARGEST) + BIAS;
    int segment = Integer.SIZE - 6 - Integer.numberOfLeadingZeros(magnitude);
    int step = magnitude >> (segment + 1) & 0xF;
    return (sample < 0 ? 0x7F : 0xFF) - (segment << 4 | step);
  }

  static int decode(int code) {
    int segment = (~code & 0x70) >> 4;
    int step = ~code & 0xF;
    int magnitude = (((2 * step + BIAS) << segment) - BIAS) << 2;
    return (code & 0x80) == 0 ? -magnitude : magnitude;
  }
}
