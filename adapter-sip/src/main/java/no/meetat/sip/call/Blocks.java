package no.meetat.sip.call;

/**
 * How loud a frame of 20 ms is, by blocks of 5 ms: the mean square of each half about the half's
 * own mean. So neither a direct current counts nor much of what is below 150 Hz: of mains hum at 50
 * Hz a twentieth, of a tone at 250 Hz four fifths. It allocates nothing.
 */
final class Blocks {

  /** Halves of blocks in a frame: 2.5 ms each. */
  private static final int HALVES = 8;

  private double mean;
  private double whole;
  private double loudest;
  private double quietest;

  /** Measures the samples of 20 ms. */
  void measure(int[] samples) {
    int length = samples.length / HALVES;
    double sum = 0;
    whole = 0;
    loudest = 0;
    quietest = Double.MAX_VALUE;
    for (int at = 0; at < samples.length; at += 2 * length) {
      double power = (power(samples, at, length) + power(samples, at + length, length)) / 2;
      sum += power;
      loudest = Math.max(loudest, power);
      quietest = Math.min(quietest, power);
    }
    mean = 2 * sum / HALVES;
  }

  private double power(int[] samples, int from, int length) {
    long sum = 0;
    long squares = 0;
    for (int i = from; i < from + length; i++) {
      long sample = samples[i];
      sum += sample;
      squares += sample * sample;
    }
    whole += (double) squares / samples.length;
    double level = (double) sum / length;
    return (double) squares / length - level * level;
  }

  /** The power of the frame. */
  double mean() {
    return mean;
  }

  /** The same with direct current and all that is low. */
  double whole() {
    return whole;
  }

  /** The power of its loudest block. */
  double loudest() {
    return loudest;
  }

  /** The power of its quietest block. */
  double quietest() {
    return quietest;
  }
}
