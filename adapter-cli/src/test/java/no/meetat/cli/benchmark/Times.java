package no.meetat.cli.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * Durations, in nanoseconds, and how many were expected.
 *
 * @param sorted in ascending order
 * @param expected with those that never ended
 */
record Times(long[] sorted, int expected) {

  static Times of(long[] nanos, int expected) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Times(sorted, expected);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f, p99 %.2f, p99.9 %.2f ms; %d of %d",
        millis(0.5),
        millis(0.99),
        millis(0.999),
        sorted.length,
        expected);
  }

  private double millis(double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, at)] / 1e6;
  }
}
