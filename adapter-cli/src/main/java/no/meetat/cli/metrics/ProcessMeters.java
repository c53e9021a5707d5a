package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** What the process holds; it is back where it was when calls have come and gone. */
public final class ProcessMeters {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Vector<MemoryPoolMXBean> HEAP =
      Vector.ofAll(ManagementFactory.getMemoryPoolMXBeans())
          .filter(pool -> pool.getType() == MemoryType.HEAP);

  private ProcessMeters() {}

  /**
   * Registers them.
   *
   * @param wakeUps of calls and meetings that are to come
   * @param timers of SIP that run
   * @param logLinesLost lines that the log has left out
   */
  public static void register(
      MeterRegistry registry, IntSupplier wakeUps, IntSupplier timers, LongSupplier logLinesLost) {
    Meters meters = new Meters(registry);
    String waiting = "Timers that run, by what they are of";
    meters.gauge("meetat.timers", waiting, wakeUps::getAsInt, "of", "meetings");
    meters.gauge("meetat.timers", waiting, timers::getAsInt, "of", "sip");
    meters.counter(
        "meetat.log.lines.lost",
        "Lines of the log that were left out, since too many waited",
        logLinesLost::getAsLong);
    meters.gauge("meetat.threads", "Threads of the platform", THREADS::getThreadCount);
    meters.gauge(
        "meetat.heap.live.bytes",
        "What the last collections of garbage have left in the heap",
        ProcessMeters::heapLive);
  }

  private static long heapLive() {
    return HEAP.flatMap(pool -> Option.of(pool.getCollectionUsage()))
        .map(MemoryUsage::getUsed)
        .sum()
        .longValue();
  }
}
