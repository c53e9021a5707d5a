package no.meetat.cli.benchmark;

import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * Durations, in nanoseconds, and how many were expected.
 *
 * @param sorted in ascending order
 * @param expected with those that never ended
 */
record Times(Vector<Long> sorted, int expected) {

  static Times of(Iterable<Long> nanos, int expected) {
    return new Times(Vector.ofAll(nanos).sorted(), expected);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f, p99 %.2f, p99.9 %.2f ms; %d of %d",
        millis(0.5),
        millis(0.99),
        millis(0.999),
        sorted.size(),
        expected);
  }

  private double millis(double share) {
    int at = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, at)) / 1e6;
  }
}
