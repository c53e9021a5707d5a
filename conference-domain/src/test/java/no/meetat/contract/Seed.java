package no.meetat.contract;

import java.util.Random;

/** Where a random test begins: printed, and given again by {@code -Dseed=}. */
public final class Seed {

  private Seed() {}

  /** A source of random numbers whose seed is printed with the name of the test. */
  public static Random of(Class<?> test) {
    return new Random(value(test));
  }

  /** The seed itself, printed likewise. */
  public static long value(Class<?> test) {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println(test.getSimpleName() + ": -Dseed=" + seed);
    return seed;
  }
}
