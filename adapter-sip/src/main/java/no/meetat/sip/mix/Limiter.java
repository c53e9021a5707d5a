package no.meetat.sip.mix;

/**
 * Makes what one listener hears fit in 16 bits, by a gain instead of clipping. The frame is known
 * before it is sent, so nothing is delayed: the gain falls before the first sample that is too
 * loud, holds for the rest of the frame, and recovers by a fiftieth of full scale a frame. Where
 * nothing is too loud nothing is changed.
 */
final class Limiter {

  /** What the gain gains in a frame: from half to full in half a second. */
  private static final double RECOVERY = 0.02;

  private final boolean limits;
  private double gain = 1;
  private double gainBefore = 1;
  private long limitedAt = PartialMix.NEVER;

  /** Which limits, or leaves all as it is. */
  Limiter(boolean limits) {
    this.limits = limits;
  }

  /** Goes on from the gain that the other had before this tick, unless it has one of its own. */
  void continueFrom(Limiter other, long tick) {
    if (!isOf(tick) && !isOf(tick - 1)) {
      gain = other.before(tick);
      limitedAt = tick - 1;
    }
  }

  private boolean isOf(long tick) {
    return limitedAt == tick && limitedAt != PartialMix.NEVER;
  }

  /** After a tick in which it was not asked, nothing is left of a gain. */
  private double before(long tick) {
    if (isOf(tick)) {
      return gainBefore;
    }
    return isOf(tick - 1) ? gain : 1;
  }

  /** Limits the frame of this tick; once a tick. */
  void limit(long tick, int[] samples) {
    if (!limits) {
      return;
    }
    double from = before(tick);
    int loudest = loudest(samples);
    double to = Math.min(Math.min(1, from + RECOVERY), (double) Short.MAX_VALUE / loudest);
    if (from < 1 || to < 1) {
      lead(samples, from, to);
    }
    gainBefore = from;
    gain = to;
    limitedAt = tick;
  }

  /** As a positive number, at least 1. */
  private static int loudest(int[] samples) {
    int loudest = 1;
    for (int sample : samples) {
      loudest = Math.max(loudest, magnitude(sample));
    }
    return loudest;
  }

  /** One less where it is below zero, as 16 bits have one value more there. */
  private static int magnitude(int sample) {
    return sample ^ (sample >> (Integer.SIZE - 1));
  }

  private static void lead(int[] samples, double from, double to) {
    int until = to < from ? tooLoud(samples, from) : samples.length;
    for (int i = 0; i < until; i++) {
      samples[i] = scaled(samples[i], from + (to - from) * (i + 1) / until);
    }
    for (int i = until; i < samples.length; i++) {
      samples[i] = scaled(samples[i], to);
    }
  }

  /** The first sample that is too loud for the gain. */
  private static int tooLoud(int[] samples, double gain) {
    int at = 0;
    while (at < samples.length && magnitude(samples[at]) * gain <= Short.MAX_VALUE) {
      at++;
    }
    return at;
  }

  private static int scaled(int sample, double gain) {
    return (int) Math.rint(sample * gain);
  }
}
