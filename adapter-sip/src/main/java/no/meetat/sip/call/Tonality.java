package no.meetat.sip.call;

/**
 * How much of a sound is tones: from 250 Hz to 4 kHz, the part of its power that stands out of the
 * bands of 250 Hz that it lies in, by the flatness of each (the geometric mean of its eight lines
 * over the arithmetic mean). Of noise of any colour that is 35 to 50 %, of a tone nearly all. A hum
 * below 250 Hz is none. One look takes the last 32 ms; one of noise alone, by chance, counts for
 * nothing.
 */
final class Tonality {

  /** Frames of 20 ms that one look needs. */
  static final int FRAMES = 2;

  private static final int RATE = 8_000;
  private static final int FRAMES_PER_SECOND = 50;
  private static final int FRAME = RATE / FRAMES_PER_SECOND;

  /** Lines of a band: 250 Hz. */
  private static final int BAND = 8;

  /** A sound of which more stands out has tones. */
  private static final double TONAL = 0.6;

  /** How much the last look weighs. */
  private static final double WEIGHT = 0.25;

  /** Added to each line, so that none is without power. */
  private static final double LEAST = 1;

  private final Spectrum spectrum = new Spectrum();
  private double last = 1;
  private double smoothed = 1;

  /** Whether there are tones: in the last look, and not in it alone. */
  boolean isTonal() {
    return last > TONAL && smoothed > TONAL;
  }

  /** Takes a frame of the look, at 8 kHz or a multiple: the first (0) or the second (1). */
  void take(int[] samples, int frame) {
    int step = samples.length / FRAME;
    int skipped = FRAMES * FRAME - Spectrum.LENGTH;
    for (int i = Math.max(0, skipped - frame * FRAME); i < FRAME; i++) {
      spectrum.put(frame * FRAME + i - skipped, (float) sum(samples, i * step, step) / step);
    }
  }

  private static int sum(int[] samples, int from, int count) {
    int sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += samples[i];
    }
    return sum;
  }

  /** Looks at the frames taken. */
  void look() {
    spectrum.transform();
    double all = 0;
    double flat = 0;
    for (int line = BAND; line < Spectrum.LINES; line += BAND) {
      double product = 1;
      for (int i = line; i < line + BAND; i++) {
        double power = spectrum.power(i) + LEAST;
        all += power;
        product *= power;
      }
      flat += BAND * Math.sqrt(Math.sqrt(Math.sqrt(product)));
    }
    last = 1 - flat / all;
    smoothed += (last - smoothed) * WEIGHT;
  }
}
