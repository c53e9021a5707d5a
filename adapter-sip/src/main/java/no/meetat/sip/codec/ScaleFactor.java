package no.meetat.sip.codec;

/** The quantizer scale factor of one sub-band (ITU-T G.722, blocks 3L and 3H). */
final class ScaleFactor {

  /** 2048 times the powers of two from 0 to 31/32. */
  private static final int[] POWERS = {
    2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834,
    2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
  };

  private static final int LEAKAGE = 127;

  private final int largest;
  private final int shift;
  private int logarithm;
  private int step;

  /**
   * The factor of a stream that begins.
   *
   * @param largest its logarithm never exceeds this
   * @param shift between the logarithm's whole part and the factor's exponent
   */
  ScaleFactor(int largest, int shift) {
    this.largest = largest;
    this.shift = shift;
    adapt(0);
  }

  /** The factor as it is now. */
  int step() {
    return step;
  }

  /** Blocks LOGSCL and SCALEL, or LOGSCH and SCALEH. */
  void adapt(int weight) {
    logarithm = Math.clamp(((logarithm * LEAKAGE) >> 7) + weight, 0, largest);
    int power = POWERS[logarithm >> 6 & 31];
    int exponent = shift - (logarithm >> 11);
    step = (exponent < 0 ? power << -exponent : power >> exponent) << 2;
  }

  void continueFrom(ScaleFactor other) {
    logarithm = other.logarithm;
    step = other.step;
  }
}
