package no.meetat.cli.server;

import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether the kernel drops what is sent to us, just now, and how much it has dropped in all: what
 * is counted at the open sockets is less when one of them has closed.
 */
final class KernelDropWatch {

  /** A drop is of interest for so long. */
  static final long INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final LongSupplier dropped;
  private final LongSupplier nanos;
  private long known;
  private long total;
  private Option<Long> grown = Option.none();

  /**
   * @param dropped how many there have been at the sockets that are open
   * @param nanos a monotonic clock
   */
  KernelDropWatch(LongSupplier dropped, LongSupplier nanos) {
    this.dropped = dropped;
    this.nanos = nanos;
  }

  /** A line, while drops have been noticed lately. */
  synchronized Option<String> warning() {
    look();
    return grown.map(
        since -> "the kernel drops SIP datagrams (see meetat_sip_dropped_by_kernel_total)");
  }

  /** How many have been noticed so far; never less than before. */
  synchronized long total() {
    look();
    return total;
  }

  private void look() {
    long now = nanos.getAsLong();
    long all = dropped.getAsLong();
    grown = all > known ? Option.some(now) : grown.filter(since -> now - since < INTERVAL_NANOS);
    total += Math.max(0, all - known);
    known = all;
  }
}
