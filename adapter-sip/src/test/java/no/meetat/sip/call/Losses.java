package no.meetat.sip.call;

import java.util.Random;

/**
 * What losses do to speech, frame by frame of those that were lost while something was said.
 *
 * @param level of what is heard in their place, against what was said, in dB; -60 at least
 * @param step from one sample to the next at the borders of losses, against the level around
 * @param distance of their short-time spectra in dB, up to 3.4 kHz
 */
record Losses(double level, double step, double distance) {

  private static final double SPOKEN = 150;
  private static final double FLOOR = 2_500;
  private static final int LEAD_IN = 5;

  /** Which frames are lost: this part of them, in bursts of this mean length. */
  static boolean[] pattern(int frames, double part, int burst) {
    Random random = new Random(7);
    boolean[] lost = new boolean[frames];
    for (int at = LEAD_IN; at < frames - 1; at++) {
      boolean goesOn = burst > 1 && lost[at - 1] && random.nextDouble() < 1 - 1.0 / burst;
      boolean begins = !lost[at - 1] && random.nextDouble() < part / burst / (1 - part);
      lost[at] = goesOn || begins;
    }
    return lost;
  }

  /** Compares what was heard to what was said. */
  static Losses of(short[] said, short[] heard, boolean[] lost, int rate) {
    int frame = rate / 50;
    double level = 0;
    double step = 0;
    double distance = 0;
    int count = 0;
    int borders = 0;
    for (int at = LEAD_IN; at < lost.length - 1; at++) {
      int from = at * frame;
      double loudness = loudness(said, from, frame);
      if (!lost[at] || loudness < SPOKEN) {
        continue;
      }
      count++;
      level += Math.max(-60, 20 * Math.log10(loudness(heard, from, frame) / loudness));
      distance += distance(said, heard, from, rate);
      for (int border = at; border <= at + 1; border++) {
        if (lost[border - 1] != lost[border]) {
          step += Math.abs(heard[border * frame] - heard[border * frame - 1]) / loudness;
          borders++;
        }
      }
    }
    return new Losses(level / count, step / borders, distance / count);
  }

  private static double loudness(short[] samples, int from, int count) {
    double squares = 1e-6;
    for (int i = from; i < from + count; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / count);
  }

  static double distance(short[] said, short[] heard, int from, int rate) {
    double squares = 0;
    int bands = 0;
    for (double hertz = 300; hertz <= 3_400; hertz += 50) {
      double ratio =
          (power(said, from, hertz, rate) + FLOOR) / (power(heard, from, hertz, rate) + FLOOR);
      squares += Math.pow(10 * Math.log10(ratio), 2);
      bands++;
    }
    return Math.sqrt(squares / bands);
  }

  /** Of one frequency, under a Hann window of a frame. */
  private static double power(short[] samples, int from, double hertz, int rate) {
    int count = rate / 50;
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < count; i++) {
      double windowed = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / count));
      double angle = 2 * Math.PI * hertz * i / rate;
      real += windowed * Math.cos(angle);
      imaginary += windowed * Math.sin(angle);
    }
    return (real * real + imaginary * imaginary) / count;
  }
}
