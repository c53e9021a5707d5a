package no.meetat.sip.call;

import java.lang.management.ManagementFactory;

/** Prints the CPU time of a frame that is heard, and of one that is lost. Run its main method. */
public final class ConcealmentBenchmark {

  private static final int FRAMES = 100_000;
  private static final int SECONDS = 4;

  private ConcealmentBenchmark() {}

  public static void main(String[] arguments) {
    System.out.println("   Hz  ns heard  ns heard and lost by turns");
    for (int round = 0; round < 4; round++) {
      measure(8_000);
      measure(16_000);
    }
  }

  private static void measure(int rate) {
    System.out.printf("%5d  %8.0f  %8.0f%n", rate, nanos(rate, 0), nanos(rate, 2));
  }

  private static double nanos(int rate, int every) {
    short[] said = new Voice(rate, 120).say(SECONDS);
    Concealment concealment = new Concealment(rate);
    short[] frame = new short[rate / 50];
    long before = cpuNanos();
    for (int n = 0; n < FRAMES; n++) {
      if (every > 0 && n % every == 0) {
        concealment.conceal(frame, 0, frame.length);
      } else {
        System.arraycopy(said, n % (SECONDS * 50) * frame.length, frame, 0, frame.length);
        concealment.hear(frame, 0, frame.length);
      }
    }
    return (double) (cpuNanos() - before) / FRAMES;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
