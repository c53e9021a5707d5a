package no.meetat.sip.tone;

/** One tone of a key, as it was measured in 20 ms of sound. */
final class Tone {

  private static final int FRAME = Sound.FRAME;

  /** Two looks of 15 ms, 5 ms apart, show by the phase how far off a frequency is. */
  private static final int APART = 40;

  private static final double[] SHORT = hann(FRAME - APART);
  private static final double[] LONG = hann(FRAME);
  private static final double TURN = 2 * Math.PI;

  private double hertz;
  private double real;
  private double imaginary;
  private double power;
  private double sumReal;
  private double sumImaginary;

  /** Its sidelobes keep row and column out of each other. */
  private static double[] hann(int length) {
    double[] weights = new double[length];
    for (int i = 0; i < length; i++) {
      weights[i] = (1 - Math.cos(TURN * (i + 0.5) / length)) / length;
    }
    return weights;
  }

  /** Measures the frequency of a tone near a nominal one. */
  void find(Sound said, int from, double nominal) {
    float[] sound = said.samples();
    double step = TURN * nominal / Sound.RATE;
    sum(sound, from, SHORT, step);
    double first = Math.atan2(sumImaginary, sumReal);
    sum(sound, from + APART, SHORT, step);
    double turned = Math.atan2(sumImaginary, sumReal) - first - APART * step;
    hertz = nominal + Math.IEEEremainder(turned, TURN) * Sound.RATE / (TURN * APART);
  }

  /** Measures how loud it is. */
  void weigh(Sound said, int from) {
    sum(said.samples(), from, LONG, TURN * hertz / Sound.RATE);
    real = sumReal;
    imaginary = sumImaginary;
    power = square(real, imaginary) / said.response(hertz);
  }

  /** The sum of the sound by a tone, both weighted: half its amplitude, and its phase. */
  private void sum(float[] sound, int from, double[] weights, double step) {
    double cos = Math.cos(step);
    double sin = Math.sin(step);
    double x = 1;
    double y = 0;
    sumReal = 0;
    sumImaginary = 0;
    for (int i = 0; i < weights.length; i++) {
      double sample = sound[from + i] * weights[i];
      sumReal += sample * x;
      sumImaginary -= sample * y;
      double next = x * cos - y * sin;
      y = y * cos + x * sin;
      x = next;
    }
  }

  double hertz() {
    return hertz;
  }

  /** The square of its amplitude, as it was said. */
  double power() {
    return power;
  }

  private static double square(double real, double imaginary) {
    return 4 * (real * real + imaginary * imaginary);
  }

  /** Takes the tone out of 20 ms of sound. */
  void subtract(float[] sound) {
    double step = TURN * hertz / Sound.RATE;
    double cos = Math.cos(step);
    double sin = Math.sin(step);
    double x = 2 * real;
    double y = 2 * imaginary;
    for (int i = 0; i < FRAME; i++) {
      sound[i] -= (float) x;
      double next = x * cos - y * sin;
      y = y * cos + x * sin;
      x = next;
    }
  }

  /** The square of the amplitude of the second harmonic, as it was said, in what is left. */
  double harmonic(Sound said, float[] rest) {
    sum(rest, 0, LONG, 2 * TURN * hertz / Sound.RATE);
    return square(sumReal, sumImaginary) / said.response(2 * hertz);
  }
}
