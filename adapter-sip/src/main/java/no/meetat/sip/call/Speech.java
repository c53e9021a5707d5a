package no.meetat.sip.call;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.DecodedFrame;
import no.meetat.sip.rtp.JitterBuffer;

/** What one caller says in each tick: decoded, or concealed where it was lost. */
final class Speech {

  private final DecodedFrame frame;
  private final int[] samples;
  private final Concealment concealment;
  private long power;

  Speech(AudioFormat format) {
    frame = new DecodedFrame(format.frame());
    samples = new int[format.frame()];
    concealment = new Concealment(format.sampleRate());
  }

  /** The samples of 20 ms, valid until the next tick. */
  int[] samples() {
    return samples;
  }

  /** Where the buffer puts a frame. */
  DecodedFrame frame() {
    return frame;
  }

  /** The mean square of the samples of this tick; zero where there is nothing to hear. */
  long power() {
    return power;
  }

  /**
   * Takes what the buffer has for this tick.
   *
   * @return whether there is anything to hear
   */
  boolean take(JitterBuffer.Found found) {
    return switch (found) {
      case FRAME -> hear();
      case LOST -> concealment.isSpent() ? rest() : hear();
      case OVER -> endAt(hearParts());
      case SILENCE -> concealment.goesOn() ? endAt(0) : fallSilent();
      case NOTHING -> endAt(0);
    };
  }

  private boolean hear() {
    conceal(hearParts(), samples.length);
    return show();
  }

  /** Returns where the last part ends. */
  private int hearParts() {
    int at = 0;
    for (int part = 0; part < frame.parts(); part++) {
      conceal(at, frame.from(part));
      concealment.hear(frame.samples(), frame.from(part), frame.to(part));
      at = frame.to(part);
    }
    return at;
  }

  private void conceal(int from, int to) {
    if (from < to && !concealment.isSpent()) {
      concealment.conceal(frame.samples(), from, to);
    }
  }

  private boolean endAt(int from) {
    if (concealment.isSpent()) {
      return rest();
    }
    concealment.end(frame.samples(), from, samples.length);
    concealment.forget();
    return show();
  }

  private boolean show() {
    short[] heard = frame.samples();
    long squares = 0;
    for (int i = 0; i < samples.length; i++) {
      int sample = heard[i];
      samples[i] = sample;
      squares += (long) sample * sample;
    }
    power = squares / samples.length;
    return true;
  }

  private boolean rest() {
    power = 0;
    return false;
  }

  /**
   * Nothing is to be heard, and nothing of what was heard goes on.
   *
   * @return false
   */
  boolean fallSilent() {
    concealment.forget();
    return rest();
  }
}
