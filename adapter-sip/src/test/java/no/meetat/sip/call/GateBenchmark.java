package no.meetat.sip.call;

import java.lang.management.ManagementFactory;
import no.meetat.sip.codec.AudioFormat;

/** Prints the CPU time of a frame that a gate takes. Run its main method. */
public final class GateBenchmark {

  private static final int FRAMES = 500_000;
  private static final int SECONDS = 60;

  private GateBenchmark() {}

  public static void main(String[] arguments) {
    System.out.println("   Hz  ns speech  ns noise  ns silence  ns speech, off");
    for (int round = 0; round < 4; round++) {
      measure(8_000);
      measure(16_000);
    }
  }

  private static void measure(int rate) {
    AudioFormat format = new AudioFormat(rate, AudioFormat.NARROW.clockRate());
    int[] speech = Sound.voice(rate, SECONDS, -26, 1).heard();
    int[] noise = Sound.noise(rate, SECONDS, -50, 1).heard();
    System.out.printf(
        "%5d  %9.0f  %8.0f  %10.0f  %14.0f%n",
        rate,
        nanos(new Gate(format, true), format, speech),
        nanos(new Gate(format, true), format, noise),
        nanosOfSilence(new Gate(format, true)),
        nanos(new Gate(format, false), format, speech));
  }

  private static double nanos(Gate gate, AudioFormat format, int[] said) {
    int[] frame = new int[format.frame()];
    int frames = said.length / frame.length;
    long before = cpuNanos();
    for (int n = 0; n < FRAMES; n++) {
      System.arraycopy(said, n % frames * frame.length, frame, 0, frame.length);
      gate.pass(frame);
    }
    return (double) (cpuNanos() - before) / FRAMES;
  }

  private static double nanosOfSilence(Gate gate) {
    long before = cpuNanos();
    for (int n = 0; n < FRAMES; n++) {
      gate.rest();
    }
    return (double) (cpuNanos() - before) / FRAMES;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
