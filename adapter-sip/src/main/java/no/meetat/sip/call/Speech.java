package no.meetat.sip.call;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.JitterBuffer;

/** What one caller says in each tick: decoded, or concealed where it was lost. */
final class Speech {

  private final short[] frame;
  private final int[] samples;
  private final Concealment concealment;
  private long power;

  Speech(AudioFormat format) {
    frame = new short[format.frame()];
    samples = new int[format.frame()];
    concealment = new Concealment(format.sampleRate());
  }

  /** The samples of 20 ms, valid until the next tick. */
  int[] samples() {
    return samples;
  }

  /** Where the buffer puts a frame. */
  short[] frame() {
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
      case LOST -> conceal();
      case SILENCE -> concealment.goesOn() ? end() : fallSilent();
      case NOTHING -> end();
    };
  }

  private boolean hear() {
    concealment.hear(frame, 0, frame.length);
    return show();
  }

  private boolean conceal() {
    if (concealment.isSpent()) {
      return rest();
    }
    concealment.conceal(frame, 0, frame.length);
    return show();
  }

  private boolean end() {
    if (concealment.isSpent()) {
      return rest();
    }
    concealment.end(frame, 0, frame.length);
    concealment.forget();
    return show();
  }

  private boolean show() {
    long squares = 0;
    for (int i = 0; i < samples.length; i++) {
      int sample = frame[i];
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
