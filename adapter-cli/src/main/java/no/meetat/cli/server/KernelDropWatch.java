package no.meetat.cli.server;

import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whether the kernel drops what is sent to us, just now. */
final class KernelDropWatch {

  /** A drop is of interest for so long. */
  static final long INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final LongSupplier dropped;
  private final LongSupplier nanos;
  private long known;
  private Option<Long> grown = Option.none();

  /**
   * @param dropped how many there have been
   * @param nanos a monotonic clock
   */
  KernelDropWatch(LongSupplier dropped, LongSupplier nanos) {
    this.dropped = dropped;
    this.nanos = nanos;
  }

  /** A line, while drops have been noticed lately. */
  synchronized Option<String> warning() {
    long now = nanos.getAsLong();
    long all = dropped.getAsLong();
    grown = all > known ? Option.some(now) : grown.filter(since -> now - since < INTERVAL_NANOS);
    known = all;
    return grown.map(since -> "the kernel drops SIP datagrams (see meetat_sip_dropped_by_kernel)");
  }
}
