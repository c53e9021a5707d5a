package no.meetat.sip.engine;

/** How much of one frequency is in a frame. */
final class Goertzel {

  private Goertzel() {}

  /** The amplitude of the frequency in Hz, in sample units; the samples are 20 ms. */
  static double amplitude(short[] samples, double frequency) {
    double coefficient = 2 * Math.cos(2 * Math.PI * frequency / (50.0 * samples.length));
    double last = 0;
    double beforeLast = 0;
    for (short sample : samples) {
      double now = sample + coefficient * last - beforeLast;
      beforeLast = last;
      last = now;
    }
    double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    return 2 * Math.sqrt(Math.max(0, power)) / samples.length;
  }
}
