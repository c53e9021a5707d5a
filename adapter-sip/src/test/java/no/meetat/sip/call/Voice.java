package no.meetat.sip.call;

import java.util.Random;

/**
 * Something like speech: syllables of 80 to 250 ms in turn voiced (harmonics of a gliding pitch
 * under three formants), unvoiced (noise) and, now and then, a pause. It begins and ends softly.
 */
public final class Voice {

  private static final double LEVEL = 3_000;

  private final int rate;
  private final double pitch;
  private final Random random;
  private double phase;
  private double noise;

  /**
   * A voice.
   *
   * @param rate samples a second
   * @param pitch its middle, Hz
   */
  Voice(int rate, double pitch) {
    this(rate, pitch, 1);
  }

  /**
   * A voice that says something of its own.
   *
   * @param rate samples a second
   * @param pitch its middle, Hz
   * @param seed of what it says
   */
  public Voice(int rate, double pitch, long seed) {
    this.rate = rate;
    this.pitch = pitch;
    this.random = new Random(seed);
  }

  /** Says something for this many seconds. */
  public short[] say(int seconds) {
    short[] samples = new short[seconds * rate];
    int at = 0;
    while (at < samples.length) {
      int end = Math.min(samples.length, at + rate * (80 + random.nextInt(170)) / 1000);
      say(samples, at, end);
      at = end;
    }
    return samples;
  }

  private void say(short[] samples, int from, int to) {
    int kind = random.nextInt(10);
    if (kind < 6) {
      sing(samples, from, to);
    } else if (kind < 8) {
      hiss(samples, from, to);
    }
  }

  private void sing(short[] samples, int from, int to) {
    double[] formants = {
      300 + random.nextInt(500), 900 + random.nextInt(1100), 2300 + random.nextInt(700)
    };
    double glide = (random.nextDouble() - 0.5) * 0.3 / (to - from);
    double hertz = pitch * (0.9 + 0.2 * random.nextDouble());
    double loudness = LEVEL * (0.5 + random.nextDouble());
    for (int i = from; i < to; i++) {
      hertz *= 1 + glide;
      phase += 2 * Math.PI * hertz / rate;
      samples[i] = (short) (loudness * softly(i, from, to) * harmonics(hertz, formants));
    }
  }

  private double harmonics(double hertz, double[] formants) {
    double sum = 0;
    for (int n = 1; n * hertz < 0.45 * rate; n++) {
      sum += weight(n * hertz, formants) * Math.sin(n * phase + n * n);
    }
    return sum;
  }

  private static double weight(double hertz, double[] formants) {
    double weight = 0;
    for (int n = 0; n < formants.length; n++) {
      double off = (hertz - formants[n]) / (60 + 40 * n);
      weight += 1.0 / ((1 + n) * (1 + n)) / (1 + off * off);
    }
    return weight;
  }

  private void hiss(short[] samples, int from, int to) {
    double loudness = LEVEL * 0.3;
    for (int i = from; i < to; i++) {
      double next = random.nextGaussian();
      samples[i] = (short) (loudness * softly(i, from, to) * (next - noise));
      noise = next;
    }
  }

  /** Over 15 ms. */
  private double softly(int at, int from, int to) {
    return Math.min(1, Math.min(at - from, to - at) / (0.015 * rate));
  }
}
