package no.meetat.sip.tone;

import java.util.Arrays;
import java.util.Random;

/** A line on which a test puts keys, tones and noise; levels are dBm0. */
final class Line {

  private static final double REFERENCE = 22_800;
  private static final String KEYS = "123A456B789C*0#D";

  final int rate;
  private final Random random;
  private double[] samples = new double[0];

  Line(int rate, long seed) {
    this.rate = rate;
    this.random = new Random(seed);
  }

  /** The amplitude of a level. */
  static double amplitude(double level) {
    return REFERENCE * Math.pow(10, level / 20);
  }

  static double low(char key) {
    return Keypad.low(KEYS.indexOf(key));
  }

  static double high(char key) {
    return Keypad.high(KEYS.indexOf(key));
  }

  static String keys() {
    return KEYS;
  }

  int length() {
    return samples.length;
  }

  /** Silence of this many milliseconds. */
  Line pause(double millis) {
    int length = samples.length;
    samples = Arrays.copyOf(samples, length + (int) Math.round(millis * rate / 1000));
    return this;
  }

  /** A tone beside what there is, from a sample on. */
  Line tone(int from, int to, double hertz, double level) {
    double phase = random.nextDouble() * 2 * Math.PI;
    double amplitude = amplitude(level);
    for (int i = from; i < to; i++) {
      samples[i] += amplitude * Math.sin(phase + 2 * Math.PI * hertz * (i - from) / rate);
    }
    return this;
  }

  /** A press, both tones as loud. */
  Line press(char key, double millis, double level) {
    return press(key, millis, level, level, 0, 0);
  }

  /** A press, of which each tone has its level, and is off its frequency by a part of it. */
  Line press(char key, double millis, double low, double high, double offLow, double offHigh) {
    int from = samples.length;
    pause(millis);
    tone(from, samples.length, low(key) * (1 + offLow), low);
    return tone(from, samples.length, high(key) * (1 + offHigh), high);
  }

  /** White noise up to half the rate over all of it, of this power as a tone's level. */
  Line noise(double level) {
    double deviation = amplitude(level) / Math.sqrt(2);
    for (int i = 0; i < samples.length; i++) {
      samples[i] += deviation * random.nextGaussian();
    }
    return this;
  }

  /** Nothing from this time for so long. */
  Line interrupt(double fromMillis, double millis) {
    int from = (int) (fromMillis * rate / 1000);
    Arrays.fill(samples, from, from + (int) (millis * rate / 1000), 0);
    return this;
  }

  /** What there was this many milliseconds before, fainter by some decibels. */
  Line echo(double millis, double loss) {
    int delay = (int) (millis * rate / 1000);
    double gain = Math.pow(10, -loss / 20);
    double[] heard = samples.clone();
    for (int i = delay; i < samples.length; i++) {
      heard[i] += gain * samples[i - delay];
    }
    samples = heard;
    return this;
  }

  /** As 16 bits. */
  int[] linear() {
    int[] linear = new int[samples.length];
    for (int i = 0; i < linear.length; i++) {
      linear[i] = Math.clamp(Math.round(samples[i]), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return linear;
  }
}
