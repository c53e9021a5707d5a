package no.meetat.sip.call;

import java.util.Arrays;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Decoder;

/** What a gate makes of a sound, frame by frame. */
final class Gated {

  private final int rate;
  private final int[] said;
  private final int[] heard;
  private final boolean[] passed;

  private Gated(int rate, int[] said) {
    this.rate = rate;
    this.said = said;
    this.heard = new int[said.length];
    this.passed = new boolean[said.length * Sound.FRAMES_PER_SECOND / rate];
  }

  /** What came. */
  int[] said() {
    return said;
  }

  /** What passed, zero where nothing did. */
  int[] heard() {
    return heard;
  }

  static Gated of(int rate, Sound sound) {
    return of(rate, sound, true);
  }

  static Gated of(int rate, Sound sound, boolean gates) {
    Gated gated = new Gated(rate, sound.heard());
    AudioFormat format = new AudioFormat(rate, AudioFormat.NARROW.clockRate());
    gated.pass(new Gate(format, gates), format.frame());
    return gated;
  }

  private void pass(Gate gate, int frame) {
    for (int n = 0; n < passed.length; n++) {
      int[] samples = Arrays.copyOfRange(said, n * frame, (n + 1) * frame);
      passed[n] = isSilent(samples) ? gate.rest() : gate.pass(samples);
      System.arraycopy(samples, 0, heard, n * frame, passed[n] ? frame : 0);
    }
  }

  /** As the jitter buffer takes it. */
  private static boolean isSilent(int[] samples) {
    return Arrays.stream(samples).allMatch(sample -> Math.abs(sample) <= Decoder.SILENCE);
  }

  private int at(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  /** Frames of which anything passed between these times, in seconds. */
  int framesPassed(double from, double to) {
    int count = 0;
    for (int n = frame(from); n < frame(to); n++) {
      count += passed[n] ? 1 : 0;
    }
    return count;
  }

  private static int frame(double seconds) {
    return (int) Math.round(seconds * Sound.FRAMES_PER_SECOND);
  }

  /** When nothing passed any more, in seconds: the end of the last frame of which anything did. */
  double closedAt() {
    int n = passed.length;
    while (n > 0 && !passed[n - 1]) {
      n--;
    }
    return (double) n / Sound.FRAMES_PER_SECOND;
  }

  /** Samples from this one on until all that is said passes as it is, up to the end given. */
  int cut(int from, int to) {
    int last = to;
    while (last > from && heard[last - 1] == said[last - 1]) {
      last--;
    }
    return last - from;
  }

  /** Whether every sample between these times passed as it was said. */
  boolean isWhole(double from, double to) {
    return Arrays.equals(said, at(from), at(to), heard, at(from), at(to));
  }

  /**
   * The power of a sound over that of what of it did not pass as it was, in dB; at most 99.
   *
   * @param from the sample with which it begins
   */
  double ratio(Sound sound, int from) {
    int[] samples = sound.heard();
    double all = 0;
    double missing = 0;
    for (int i = 0; i < samples.length; i++) {
      double power = Math.pow(samples[i], 2);
      all += power;
      missing += heard[from + i] == said[from + i] ? 0 : power;
    }
    return missing == 0 ? 99 : Math.min(99, 10 * Math.log10(all / missing));
  }
}
