package no.meetat.billing.benchmark;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times, counted from when each was due, so that none is hidden by a late start. */
final class Latencies {

  private final String what;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  Latencies(String what) {
    this.what = what;
  }

  void add(long time) {
    nanos.add(time);
  }

  @Override
  public String toString() {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return "  %-36s p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
        .formatted(what, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
  }

  private static double millis(long[] sorted, double part) {
    return Arrays.stream(sorted).skip((long) ((sorted.length - 1) * part)).findFirst().orElse(0)
        / 1e6;
  }
}
