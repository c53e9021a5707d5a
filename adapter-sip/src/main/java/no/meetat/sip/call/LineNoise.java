package no.meetat.sip.call;

/**
 * Learns how loud a line's own noise is. It hears 100 ms at a time. What is even, no tone, and not
 * loud may be noise; when it has lasted for 1.5 s it is, at its mean power. Noise that has become
 * quieter is known after 300 ms. A frame costs a few comparisons, each fifth one a spectrum.
 */
final class LineNoise {

  /** What a line with less noise is taken to have, in dBov. */
  private static final double FLOOR = Level.power(-65);

  /** Louder than this nothing is noise, in dBov. */
  private static final double LIMIT = Level.power(-35);

  /** Frames in which one look is taken: 100 ms. */
  private static final int LOOK = 5;

  /** How much louder a block of noise is than all of it, at most: 6 dB. */
  private static final double LOUDEST = 4;

  /** How much quieter, at most: 9 dB. */
  private static final double QUIETEST = 1.0 / 8;

  /** Looks may differ by this from the mean of those before: 3 dB. */
  private static final double EVEN = 2;

  /** Looks until it is noise. */
  private static final int LOOKS = 15;

  /** Looks until it is noise, where it is quieter than the noise known. */
  private static final int LOOKS_OF_QUIETER = 3;

  private final Tonality tonality = new Tonality();
  private int frames;
  private double sum;
  private double loudest;
  private double quietest;
  private int looks;
  private double candidate;
  private double power;

  /** Whether the line's noise is known. */
  boolean isKnown() {
    return power > 0;
  }

  /** The mean square of the noise; zero until it is known. */
  double power() {
    return power;
  }

  /** Whether the frame is part of tones: of music, of a note, of a vowel. */
  boolean isTonal(Blocks blocks) {
    return tonality.isTonal() && blocks.mean() > FLOOR;
  }

  /** Hears a frame. */
  void hear(Blocks blocks, int[] samples) {
    if (frames == 0) {
      begin();
    }
    frames++;
    sum += blocks.mean();
    loudest = Math.max(loudest, blocks.loudest());
    quietest = Math.min(quietest, blocks.quietest());
    if (frames > LOOK - Tonality.FRAMES) {
      tonality.take(samples, frames - 1 - LOOK + Tonality.FRAMES);
    }
    if (frames == LOOK) {
      frames = 0;
      look(Math.max(FLOOR, sum / LOOK));
    }
  }

  /** Whether it is in the midst of a look. */
  boolean isLooking() {
    return frames > 0;
  }

  private void begin() {
    sum = 0;
    loudest = 0;
    quietest = Double.MAX_VALUE;
  }

  private void look(double mean) {
    tonality.look();
    if (!isEven(mean) || mean > LIMIT || tonality.isTonal()) {
      looks = 0;
    } else if (looks == 0 || mean > candidate * EVEN || mean < candidate / EVEN) {
      candidate = mean;
      looks = 1;
    } else {
      looks = Math.min(LOOKS, looks + 1);
      candidate += (mean - candidate) / looks;
    }
    decide();
  }

  private boolean isEven(double mean) {
    return loudest < LOUDEST * mean && (quietest > QUIETEST * mean || mean == FLOOR);
  }

  private void decide() {
    boolean quieter = candidate < power;
    if (looks >= (quieter ? LOOKS_OF_QUIETER : LOOKS)) {
      power = candidate;
    }
  }
}
