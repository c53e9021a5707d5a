package no.meetat.sip.codec;

/** The quadrature mirror filter that parts and joins the bands of ITU-T G.722 (table 11). */
final class MirrorFilter {

  /** Every second coefficient, 4096 times; the others are the same in reverse order. */
  private static final int[] COEFFICIENTS = {
    3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11
  };

  private static final int TAPS = 24;

  /** The oldest first. */
  private final int[] samples = new int[TAPS];

  /** Takes two more samples. */
  void push(int first, int second) {
    System.arraycopy(samples, 2, samples, 0, TAPS - 2);
    samples[TAPS - 2] = first;
    samples[TAPS - 1] = second;
  }

  /** The sum over the first of each pair. */
  int firsts() {
    int sum = 0;
    for (int i = 0; i < COEFFICIENTS.length; i++) {
      sum += samples[2 * i] * COEFFICIENTS[i];
    }
    return sum;
  }

  /** The sum over the second of each pair. */
  int seconds() {
    int sum = 0;
    for (int i = 0; i < COEFFICIENTS.length; i++) {
      sum += samples[2 * i + 1] * COEFFICIENTS[COEFFICIENTS.length - 1 - i];
    }
    return sum;
  }

  void continueFrom(MirrorFilter other) {
    System.arraycopy(other.samples, 0, samples, 0, TAPS);
  }
}
