package no.meetat.cli.server;

import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether something is lost just now, and how much has been lost in all: what is counted may be
 * less when a part of it has closed.
 */
final class LossWatch {

  /** A loss is of interest for so long. */
  static final long INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final String what;
  private final LongSupplier lost;
  private final LongSupplier nanos;
  private long known;
  private long total;
  private Option<Long> grown = Option.none();

  /** Of datagrams of SIP by the kernel. */
  static LossWatch ofKernel(LongSupplier dropped) {
    return new LossWatch(
        "the kernel drops SIP datagrams (see meetat_sip_dropped_by_kernel_total)",
        dropped,
        System::nanoTime);
  }

  /** Of lines of the log. */
  static LossWatch ofLog(LongSupplier lines) {
    return new LossWatch(
        "the log is read too slowly, and lines are left out (see meetat_log_lines_lost_total)",
        lines,
        System::nanoTime);
  }

  /**
   * @param what is to be told while something is lost
   * @param lost how much there has been at the parts that are open
   * @param nanos a monotonic clock
   */
  LossWatch(String what, LongSupplier lost, LongSupplier nanos) {
    this.what = what;
    this.lost = lost;
    this.nanos = nanos;
  }

  /** A line, while a loss has been noticed lately. */
  synchronized Option<String> warning() {
    look();
    return grown.map(since -> what);
  }

  /** How much has been noticed so far; never less than before. */
  synchronized long total() {
    look();
    return total;
  }

  private void look() {
    long now = nanos.getAsLong();
    long all = lost.getAsLong();
    grown = all > known ? Option.some(now) : grown.filter(since -> now - since < INTERVAL_NANOS);
    total += Math.max(0, all - known);
    known = all;
  }
}
