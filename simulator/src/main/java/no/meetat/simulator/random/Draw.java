package no.meetat.simulator.random;

import java.util.List;
import java.util.SplittableRandom;

/** Draws random values, which follow from the seeds alone. */
final class Draw {

  private final SplittableRandom random;

  /**
   * @param seed of the round
   * @param subject what the values are for; each subject draws its own, whatever others draw
   */
  Draw(long seed, long subject) {
    this.random = new SplittableRandom(seed ^ Long.rotateLeft(subject * 0x9E3779B97F4A7C15L, 29));
  }

  /** True once in {@code n} times. */
  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** From {@code least} to {@code most}, both included. */
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  /** The same, with small values as likely as large ones. */
  long spread(long least, long most) {
    long range = between(1, Long.SIZE - Long.numberOfLeadingZeros(most - least + 1));
    return Math.min(most, least + between(0, (1L << Math.min(range, 62)) - 1));
  }

  <T> T pick(List<T> candidates) {
    return candidates.get(random.nextInt(candidates.size()));
  }

  int digit() {
    return random.nextInt(10);
  }
}
