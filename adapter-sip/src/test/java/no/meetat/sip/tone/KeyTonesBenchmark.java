package no.meetat.sip.tone;

import java.lang.management.ManagementFactory;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.Voice;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.DecodedFrame;
import no.meetat.sip.rtp.JitterBuffer.Found;
import no.meetat.sip.rtp.KeyListener;

/** Prints the CPU time of a frame in which keys are looked for. Run its main method. */
public final class KeyTonesBenchmark {

  private static final int FRAMES = 200_000;
  private static final int SECONDS = 60;

  private KeyTonesBenchmark() {}

  public static void main(String[] arguments) {
    System.out.println("   Hz  ns silence  ns speech  ns music  ns key tone");
    for (int round = 0; round < 4; round++) {
      measure(8_000);
      measure(16_000);
    }
  }

  private static void measure(int rate) {
    int[] key = new Line(rate, 1).press('5', 1_000, -10).linear();
    short[] speech = new Voice(rate, 150, 1).say(SECONDS);
    System.out.printf(
        "%5d  %10.0f  %9.0f  %8.0f  %11.0f%n",
        rate,
        nanos(rate, new short[rate]),
        nanos(rate, speech),
        nanos(rate, narrowed(new Band(rate, 1).play(SECONDS))),
        nanos(rate, narrowed(key)));
  }

  private static short[] narrowed(int[] samples) {
    short[] narrowed = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      narrowed[i] = (short) samples[i];
    }
    return narrowed;
  }

  private static double nanos(int rate, short[] said) {
    AudioFormat format = new AudioFormat(rate, 8_000);
    KeyTones tones = new KeyTones(format, new Nobody());
    DecodedFrame frame = new DecodedFrame(format.frame());
    int frames = said.length / format.frame();
    long before = cpuNanos();
    for (int n = 0; n < FRAMES; n++) {
      frame.clear();
      frame.put(said, n % frames * format.frame(), 0, format.frame());
      tones.take(Found.FRAME, frame);
    }
    return (double) (cpuNanos() - before) / FRAMES;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static final class Nobody implements KeyListener {

    @Override
    public void pressed(Key key) {}

    @Override
    public void released(int ticksAgo) {}
  }
}
