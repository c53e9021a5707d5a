package no.meetat.sip.call;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.G711;

/** What a line carries in tests, at some samples a second; levels are dBov. */
public final class Sound {

  public static final int FRAMES_PER_SECOND = 50;

  private final int rate;
  private final double[] samples;

  private Sound(int rate, double[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /** Nothing, for so long. */
  public static Sound silence(int rate, double seconds) {
    return new Sound(rate, new double[(int) Math.round(seconds * rate)]);
  }

  /** White noise. */
  public static Sound noise(int rate, double seconds, double level, long seed) {
    Random random = new Random(seed);
    return made(rate, seconds, level, i -> random.nextGaussian());
  }

  /** Noise that falls by 3 dB an octave, as that of most rooms does. */
  public static Sound pinkNoise(int rate, double seconds, double level, long seed) {
    Random random = new Random(seed);
    double[] poles = {0.998, 0.963, 0.57};
    double[] weights = {0.1, 0.3, 1.05};
    double[] states = new double[poles.length];
    return made(
        rate,
        seconds,
        level,
        i -> {
          double white = random.nextGaussian();
          for (int n = 0; n < poles.length; n++) {
            states[n] = poles[n] * states[n] + weights[n] * white;
          }
          return Arrays.stream(states).sum() + 0.18 * white;
        });
  }

  /** Tones of the same strength. */
  public static Sound tones(int rate, double seconds, double level, double... hertz) {
    return made(
        rate,
        seconds,
        level,
        i ->
            Arrays.stream(hertz).map(each -> Math.sin(2 * Math.PI * each * i / rate + each)).sum());
  }

  /** A voice. */
  public static Sound voice(int rate, int seconds, double level, long seed) {
    short[] said = new Voice(rate, 130, seed).say(seconds);
    return made(rate, seconds, level, i -> said[i]);
  }

  /** Anything, brought to the level. */
  public static Sound made(int rate, double seconds, double level, IntToDoubleFunction sample) {
    Sound sound = silence(rate, seconds);
    Arrays.setAll(sound.samples, sample);
    double gain = Math.sqrt(Level.power(level) / power(sound.samples));
    Arrays.setAll(sound.samples, i -> gain * sound.samples[i]);
    return sound;
  }

  private static double power(double[] samples) {
    return Arrays.stream(samples).map(sample -> sample * sample).average().orElseThrow();
  }

  /** The other one behind it. */
  public Sound then(Sound other) {
    double[] both = Arrays.copyOf(samples, samples.length + other.samples.length);
    System.arraycopy(other.samples, 0, both, samples.length, other.samples.length);
    return new Sound(rate, both);
  }

  /** The other one over it, from its beginning on. */
  public Sound with(Sound other) {
    return with(other, 0);
  }

  /** The other one over it, from a sample on. */
  public Sound with(Sound other, int from) {
    double[] both = samples.clone();
    for (int i = 0; i < other.samples.length; i++) {
      both[from + i] += other.samples[i];
    }
    return new Sound(rate, both);
  }

  /** As it is heard: in 16 bits, and where it is narrow through A-law. */
  public int[] heard() {
    int[] heard = new int[samples.length];
    for (int i = 0; i < heard.length; i++) {
      int linear = Math.clamp(Math.round(samples[i]), Short.MIN_VALUE, Short.MAX_VALUE);
      heard[i] =
          rate == AudioFormat.NARROW.sampleRate()
              ? G711.A_LAW.decode(G711.A_LAW.encode(linear))
              : linear;
    }
    return heard;
  }
}
