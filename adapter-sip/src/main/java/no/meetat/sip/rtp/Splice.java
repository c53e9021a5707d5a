package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;

/**
 * Takes a piece out of speech or says one twice, so that it is shorter or longer and nobody hears
 * it: the piece is chosen so that what comes before and behind it is alike (waveform similarity
 * overlap-add), which in a voice is some periods of its pitch, and both are cross-faded. Noise is
 * like nothing; there the fade keeps its power. It allocates nothing.
 */
final class Splice {

  private static final int MILLIS = 1_000;

  /** What is compared, and cross-faded. */
  private static final int FADE_MILLIS = 8;

  private static final int SHORTEST_MILLIS = 5;

  /** Correlation from which both ends are the same sound. */
  private static final double ALIKE = 0.9;

  /** Below this, nothing repeats. */
  private static final double NOISE = 0.5;

  /** Steady noise has about the same energy at both ends: within 3 dB. */
  private static final double STEADY = 2;

  /** A coarse search at 4000 samples a second comes first. */
  private static final int COARSE_RATE = 4_000;

  private final int frame;
  private final int fade;
  private final int shortest;
  private final int coarse;

  /** Pieces are whole numbers of these samples. */
  private final int grain;

  /** The samples of two frames, of which one is made. */
  private final short[] samples;

  private final short[] made;
  private double likeness;
  private double evenness;

  /** For sound of this format. */
  Splice(AudioFormat format) {
    int rate = format.sampleRate();
    frame = format.frame();
    grain = format.samples(1);
    fade = FADE_MILLIS * rate / MILLIS;
    shortest = SHORTEST_MILLIS * rate / MILLIS;
    coarse = rate / COARSE_RATE;
    samples = new short[2 * frame];
    made = new short[frame];
  }

  /** Where two frames are put that follow one another. */
  short[] samples() {
    return samples;
  }

  /** The frame that {@link #shorten} or {@link #lengthen} has made. */
  short[] made() {
    return made;
  }

  /**
   * Makes a frame that begins as the first and goes on as both do, without a piece.
   *
   * @param most samples that may be taken out
   * @param anyhow whether it is done where it may be heard, too
   * @return the samples taken out; 0 where no piece fits
   */
  int shorten(int most, boolean anyhow) {
    return join(0, most, 1, anyhow);
  }

  /**
   * Makes a frame that follows the first and goes on as the second does, behind a piece that is
   * said again.
   *
   * @param most samples that may be said again
   * @param anyhow whether it is done where it may be heard, too
   * @return the samples said again; 0 where no piece fits
   */
  int lengthen(int most, boolean anyhow) {
    return join(frame, most, -1, anyhow);
  }

  private int join(int at, int most, int way, boolean anyhow) {
    int longest = Math.min(most, frame) / coarse * coarse;
    if (longest < shortest) {
      return 0;
    }
    int lag = lag(at, longest, way);
    boolean noise = likeness < NOISE && evenness < STEADY;
    if (likeness < ALIKE && !noise && !anyhow) {
      return 0;
    }
    crossFade(at, at + way * lag);
    return lag;
  }

  /** The best there is; of noise, none of which is better than another, as much as there is. */
  private int lag(int at, int longest, int way) {
    int about = best(at, way, shortest, longest, coarse);
    int from = Math.max(shortest, about - coarse + grain);
    int to = Math.min(longest, about + coarse - grain);
    int best = best(at, way, from, to, grain);
    compare(at, at + way * best, 1);
    if (likeness >= NOISE) {
      return best;
    }
    compare(at, at + way * longest, 1);
    return longest;
  }

  private int best(int at, int way, int from, int to, int step) {
    int best = to;
    double most = -1;
    for (int lag = from; lag <= to; lag += step) {
      compare(at, at + way * lag, step);
      if (likeness > most) {
        most = likeness;
        best = lag;
      }
    }
    return best;
  }

  /** Correlation of what begins at both places, and how much their energies differ. */
  private void compare(int one, int other, int step) {
    long product = 0;
    long energy = 1;
    long otherEnergy = 1;
    for (int i = 0; i < fade; i += step) {
      int a = samples[one + i];
      int b = samples[other + i];
      product += (long) a * b;
      energy += (long) a * a;
      otherEnergy += (long) b * b;
    }
    likeness = product / Math.sqrt((double) energy * otherEnergy);
    evenness = Math.max((double) energy / otherEnergy, (double) otherEnergy / energy);
  }

  /** Sounds that are not alike would be fainter in the middle of the fade. */
  private void crossFade(int from, int to) {
    double alike = Math.max(0, likeness);
    for (int i = 0; i < fade; i++) {
      double in = (i + 1.0) / (fade + 1);
      double out = 1 - in;
      double power = in * in + out * out + 2 * in * out * alike;
      double sample = (out * samples[from + i] + in * samples[to + i]) / Math.sqrt(power);
      made[i] = (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    System.arraycopy(samples, to + fade, made, fade, frame - fade);
  }
}
