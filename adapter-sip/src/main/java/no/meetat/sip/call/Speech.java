package no.meetat.sip.call;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.JitterBuffer;

/** What one caller says in each tick: decoded, or concealed where it was lost. */
final class Speech {

  /** Lost frames in a row that are concealed, each at half the level of the one before: 60 ms. */
  private static final int CONCEALED = 3;

  private final short[] decoded;
  private final int[] samples;
  private int fading;
  private long power;

  Speech(AudioFormat format) {
    decoded = new short[format.frame()];
    samples = new int[format.frame()];
  }

  /** The samples of 20 ms, valid until the next tick. */
  int[] samples() {
    return samples;
  }

  /** Where the buffer puts a frame. */
  short[] frame() {
    return decoded;
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
      case SILENCE, NOTHING -> fallSilent();
    };
  }

  private boolean hear() {
    long squares = 0;
    for (int i = 0; i < samples.length; i++) {
      int sample = decoded[i];
      samples[i] = sample;
      squares += (long) sample * sample;
    }
    power = squares / samples.length;
    fading = CONCEALED;
    return true;
  }

  private boolean conceal() {
    if (fading == 0) {
      return fallSilent();
    }
    fading--;
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= 2;
    }
    power /= 4;
    return true;
  }

  private boolean fallSilent() {
    fading = 0;
    power = 0;
    return false;
  }
}
