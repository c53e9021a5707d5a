package no.meetat.sip.codec;

/** The upper sub-band of ITU-T G.722, from 4 kHz to 8 kHz: 2 bits a sample. */
final class UpperBand {

  /** The one decision level, 4096 times (table 15). */
  private static final int LEVEL = 564;

  /** The output values by code, 32768 times (table 11). */
  private static final int[] OUTPUT = {-7408, -1616, 7408, 1616};

  /** What each code adds to the logarithm of the scale factor (table 13). */
  private static final int[] WEIGHTS = {798, -214, 798, -214};

  private final Predictor predictor = new Predictor();
  private final ScaleFactor scale = new ScaleFactor(22_528, 10);

  /** Codes a sample in 2 bits. */
  int encode(int sample) {
    int difference = Predictor.saturated(sample - predictor.estimate());
    int magnitude = difference < 0 ? ~difference : difference;
    int code = (difference < 0 ? 0 : 2) + (magnitude < (LEVEL * scale.step()) >> 12 ? 1 : 0);
    adapt(code);
    return code;
  }

  /** The sample that 2 bits stand for. */
  int decode(int code) {
    int sample = predictor.estimate() + quantized(code);
    adapt(code);
    return Math.clamp(sample, -16_384, 16_383);
  }

  private int quantized(int code) {
    return (scale.step() * OUTPUT[code]) >> 15;
  }

  private void adapt(int code) {
    int quantized = quantized(code);
    scale.adapt(WEIGHTS[code]);
    predictor.adapt(quantized);
  }

  void continueFrom(UpperBand other) {
    predictor.continueFrom(other.predictor);
    scale.continueFrom(other.scale);
  }
}
