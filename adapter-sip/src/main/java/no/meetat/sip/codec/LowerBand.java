package no.meetat.sip.codec;

/**
 * The lower sub-band of ITU-T G.722, up to 4 kHz: 6 bits a sample, of which 4 serve for prediction.
 */
final class LowerBand {

  /** The decision levels of 60 intervals, 4096 times (table 14). */
  private static final int[] LEVELS = {
    0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023,
    1121, 1219, 1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919
  };

  /** The output values of 4 bits, 32768 times (table 9), the smallest interval last. */
  private static final int[] OUTPUT_4 = {
    0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584,
    1200, 0
  };

  /** The magnitudes of 6 bits, of 30 codes each from 4 and from 32 on (table 7). */
  private static final int[] OUTPUT_6 = {
    24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576,
    6000, 5456, 4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136
  };

  /** What each code of 4 bits adds to the logarithm of the scale factor (table 10). */
  private static final int[] WEIGHTS = {
    -60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60
  };

  private final Predictor predictor = new Predictor();
  private final ScaleFactor scale = new ScaleFactor(18_432, 8);

  /** Codes a sample in 6 bits. */
  int encode(int sample) {
    int difference = Predictor.saturated(sample - predictor.estimate());
    int code = code(difference < 0, interval(difference < 0 ? ~difference : difference));
    adapt(code);
    return code;
  }

  /** Block QUANTL: 1 to 30. */
  private int interval(int magnitude) {
    int interval = 1;
    while (interval < LEVELS.length && magnitude >= (LEVELS[interval] * scale.step()) >> 12) {
      interval++;
    }
    return interval;
  }

  private static int code(boolean negative, int interval) {
    if (negative) {
      return interval > 2 ? 34 - interval : 64 - interval;
    }
    return 62 - interval;
  }

  /** The sample that 6 bits stand for (blocks INVQBL and LIMIT). */
  int decode(int code) {
    int sample = predictor.estimate() + ((scale.step() * output(code)) >> 15);
    adapt(code);
    return Math.clamp(sample, -16_384, 16_383);
  }

  /** Codes 0 to 3 are sent by nobody. */
  private static int output(int code) {
    if (code < 4) {
      return -OUTPUT_6[29];
    } else if (code >= 62) {
      return -OUTPUT_6[code - 34];
    }
    return code < 32 ? -OUTPUT_6[code - 4] : OUTPUT_6[code - 32];
  }

  private void adapt(int code) {
    int quantized = (scale.step() * OUTPUT_4[code >> 2]) >> 15;
    scale.adapt(WEIGHTS[code >> 2]);
    predictor.adapt(quantized);
  }

  void continueFrom(LowerBand other) {
    predictor.continueFrom(other.predictor);
    scale.continueFrom(other.scale);
  }
}
