package no.meetat.cli.crash;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * When a server is killed.
 *
 * @param duringStart so long after the process began, else after it was ready
 */
record Kill(boolean duringStart, Duration after) {

  private static final int STARTS = 5;
  private static final int LONG_LIVES = 100;
  private static final long SHORTEST_MILLIS = 50;
  private static final long SPREAD_MILLIS = 6_000;
  private static final long LONG_MILLIS = 61_000;

  /**
   * Once in 5 times while it starts and recovers; else within seconds, sooner more often than
   * later; once in 100 times after a minute, so that stays of more than a minute are cut as well.
   *
   * @param start how long a start takes
   */
  static Kill draw(SplittableRandom random, Duration start) {
    if (random.nextInt(STARTS) == 0) {
      return new Kill(true, Duration.ofMillis(random.nextLong(Math.max(1, start.toMillis()))));
    }
    long spread = (long) (SPREAD_MILLIS * Math.pow(random.nextDouble(), 2));
    long most = random.nextInt(LONG_LIVES) == 0 ? LONG_MILLIS + spread : spread;
    return new Kill(false, Duration.ofMillis(SHORTEST_MILLIS + most));
  }
}
