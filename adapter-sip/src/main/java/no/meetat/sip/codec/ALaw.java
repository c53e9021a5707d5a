package no.meetat.sip.codec;

/** The A-law of ITU-T G.711, table 1, on 16-bit samples as in ITU-T G.191. */
final class ALaw {

  private static final int EVEN_BITS = 0x55;

  private ALaw() {}

  static int encode(int sample) {
    int magnitude = (sample < 0 ? ~sample : sample) >> 4;
    int segment = Math.max(0, Integer.SIZE - 4 - Integer.numberOfLeadingZeros(magnitude));
    return ((sample < 0 ? 0 : 0x80) | compressed(magnitude, segment)) ^ EVEN_BITS;
  }

  private static int compressed(int magnitude, int segment) {
    return segment == 0 ? magnitude : segment << 4 | (magnitude >> (segment - 1) & 0xF);
  }

  static int decode(int code) {
    int plain = code ^ EVEN_BITS;
    int segment = (plain & 0x70) >> 4;
    int magnitude = expanded(plain & 0xF, segment);
    return (plain & 0x80) == 0 ? -magnitude : magnitude;
  }

  private static int expanded(int step, int segment) {
    return segment == 0 ? (step << 4) + 8 : ((step << 4) + 0x108) << (segment - 1);
  }
}
