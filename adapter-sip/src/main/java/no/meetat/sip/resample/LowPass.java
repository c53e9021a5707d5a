package no.meetat.sip.resample;

/** The design of a low-pass: a sinc under a Kaiser window, in whole numbers. */
final class LowPass {

  /** 80 dB down in the stop band. */
  private static final double BETA = 7.857;

  private LowPass() {}

  /**
   * The coefficients that each phase of the output needs.
   *
   * @param length of the whole filter, odd
   * @param factor the band ends at half the high rate, divided by this
   * @param count of phases
   * @param sum of the coefficients of each phase, so that a level stays what it is in every one
   */
  static int[][] phases(int length, int factor, int count, int sum) {
    int[][] phases = new int[count][];
    for (int phase = 0; phase < count; phase++) {
      double[] exact = new double[(length - phase + count - 1) / count];
      for (int i = 0; i < exact.length; i++) {
        exact[i] = coefficient(phase + i * count, length, factor);
      }
      phases[phase] = whole(exact, sum);
    }
    return phases;
  }

  private static double coefficient(int index, int length, int factor) {
    double middle = (length - 1) / 2.0;
    double from = index - middle;
    double angle = Math.PI * from / factor;
    double sinc = from == 0 ? 1 : Math.sin(angle) / angle;
    double place = from / middle;
    return sinc * bessel(BETA * Math.sqrt(Math.max(0, 1 - place * place)));
  }

  /** The modified Bessel function of order 0, except for a factor that does not matter here. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int i = 1; term > sum * 1e-12; i++) {
      term *= x / (2 * i) * (x / (2 * i));
      sum += term;
    }
    return sum;
  }

  /** The remainder of rounding goes to the largest coefficient, where it matters least. */
  private static int[] whole(double[] exact, int sum) {
    double all = 0;
    for (double value : exact) {
      all += value;
    }
    int[] rounded = new int[exact.length];
    int rest = sum;
    int largest = 0;
    for (int i = 0; i < exact.length; i++) {
      rounded[i] = (int) Math.round(exact[i] / all * sum);
      rest -= rounded[i];
      largest = rounded[i] > rounded[largest] ? i : largest;
    }
    rounded[largest] += rest;
    return rounded;
  }
}
