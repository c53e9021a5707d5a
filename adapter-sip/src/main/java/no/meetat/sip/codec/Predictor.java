package no.meetat.sip.codec;

/** The adaptive predictor of one sub-band: two poles and six zeros (ITU-T G.722, block 4). */
final class Predictor {

  private static final int ZEROS = 6;
  private static final int LARGEST_SECOND_POLE = 12_288;
  private static final int STABLE = 15_360;

  /** The newest quantized difference first. */
  private final int[] difference = new int[ZEROS + 1];

  private final int[] zero = new int[ZEROS + 1];
  private int pole1;
  private int pole2;
  private int reconstructed1;
  private int reconstructed2;
  private int partial1;
  private int partial2;
  private int fromZeros;
  private int estimate;

  /** The expected value of the next sample. */
  int estimate() {
    return estimate;
  }

  /** Learns from the quantized difference between the sample and its estimate. */
  void adapt(int quantized) {
    int reconstructed = saturated(estimate + quantized);
    int partial = saturated(fromZeros + quantized);
    adaptPoles(partial);
    adaptZeros(quantized);
    reconstructed2 = reconstructed1;
    reconstructed1 = reconstructed;
    partial2 = partial1;
    partial1 = partial;
    predict();
  }

  /** Blocks UPPOL2 and UPPOL1. */
  private void adaptPoles(int partial) {
    boolean likeFirst = sameSign(partial, partial1);
    int first = saturated(pole1 << 2);
    int turned = Math.min(likeFirst ? -first : first, Short.MAX_VALUE);
    int second = (sameSign(partial, partial2) ? 128 : -128) + (turned >> 7);
    pole2 =
        Math.clamp(second + ((pole2 * 32_512) >> 15), -LARGEST_SECOND_POLE, LARGEST_SECOND_POLE);
    int limit = STABLE - pole2;
    pole1 = Math.clamp((likeFirst ? 192 : -192) + ((pole1 * 32_640) >> 15), -limit, limit);
  }

  /** Blocks UPZERO and DELAYA. */
  private void adaptZeros(int quantized) {
    int gain = quantized == 0 ? 0 : 128;
    difference[0] = quantized;
    for (int i = ZEROS; i > 0; i--) {
      int step = sameSign(difference[i], quantized) ? gain : -gain;
      zero[i] = saturated(step + ((zero[i] * 32_640) >> 15));
      difference[i] = difference[i - 1];
    }
  }

  /** Blocks FILTEP, FILTEZ and PREDIC. */
  private void predict() {
    int fromPoles =
        saturated(
            ((pole1 * saturated(2 * reconstructed1)) >> 15)
                + ((pole2 * saturated(2 * reconstructed2)) >> 15));
    int sum = 0;
    for (int i = ZEROS; i > 0; i--) {
      sum += (zero[i] * saturated(2 * difference[i])) >> 15;
    }
    fromZeros = saturated(sum);
    estimate = saturated(fromPoles + fromZeros);
  }

  private static boolean sameSign(int one, int other) {
    return (one ^ other) >= 0;
  }

  static int saturated(int value) {
    return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  void continueFrom(Predictor other) {
    System.arraycopy(other.difference, 0, difference, 0, difference.length);
    System.arraycopy(other.zero, 0, zero, 0, zero.length);
    pole1 = other.pole1;
    pole2 = other.pole2;
    reconstructed1 = other.reconstructed1;
    reconstructed2 = other.reconstructed2;
    partial1 = other.partial1;
    partial2 = other.partial2;
    fromZeros = other.fromZeros;
    estimate = other.estimate;
  }
}
