package no.meetat.billing.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that was in use after a garbage collection. */
final class PeakHeap {

  private static final int MEGABYTE = 1 << 20;

  private final AtomicLong peak = new AtomicLong();

  private PeakHeap() {}

  static PeakHeap fromNow() {
    PeakHeap heap = new PeakHeap();
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(collector ->
            ((NotificationEmitter) collector)
                .addNotificationListener((collected, none) -> heap.add(collected), null, null));
    return heap;
  }

  long megabytes() {
    System.gc();
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return Math.max(peak.get(), now) / MEGABYTE;
  }

  private void add(Notification collected) {
    if (collected.getUserData() instanceof CompositeData data) {
      long used =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .values()
              .stream()
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      peak.accumulateAndGet(used, Math::max);
    }
  }
}
