package no.meetat.sip.trunk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a registration waits, by chance within bounds, so that those of many do not come at the
 * same time.
 */
final class Patience {

  /** The longest wait after the first failure; it doubles with each further one. */
  static final Duration FIRST = Duration.ofSeconds(30);

  /** The longest wait of all. */
  static final Duration LONGEST = Duration.ofMinutes(30);

  /** No server is left alone longer, whatever it asks. */
  static final Duration LONGEST_REST = Duration.ofHours(1);

  /** The part of a granted time after which it is asked for again. */
  private static final double EARLIEST = 0.6;

  private static final double LATEST = 0.8;
  private static final int DOUBLINGS = 6;

  private final RandomGenerator random;

  Patience(RandomGenerator random) {
    this.random = random;
  }

  /** After failures in a row, from half of the longest wait on (RFC 5626, section 4.5). */
  Duration afterFailures(int failures) {
    long doubled = FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS);
    long most = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis(random.nextLong(most / 2, most + 1));
  }

  /** Until a time that was granted is asked for again. */
  Duration beforeEnd(Duration granted) {
    double part = random.nextDouble(EARLIEST, LATEST);
    return Duration.ofMillis((long) (granted.toMillis() * part));
  }

  /** After the end of a connection that nobody has asked for. */
  Duration afterLoss() {
    return Duration.ofMillis(random.nextLong(1_000, 5_000));
  }
}
