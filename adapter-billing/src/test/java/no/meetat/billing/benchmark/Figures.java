package no.meetat.billing.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes the time of work and prints it. */
final class Figures {

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Figures() {}

  /** Does the work; prints how often a second it was done, and with what. */
  static void measure(String what, long count, Runnable work) {
    PeakHeap heap = PeakHeap.fromNow();
    long start = System.nanoTime();
    long cpu = MACHINE.getProcessCpuTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "%-34s %9d in %8.2f s  %8.0f/s  CPU %7.2f s  heap %4d MB  load %5.2f%n",
        what,
        count,
        seconds,
        count / seconds,
        busy,
        heap.megabytes(),
        MACHINE.getSystemLoadAverage());
  }
}
