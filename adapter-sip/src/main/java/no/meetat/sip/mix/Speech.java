package no.meetat.sip.mix;

import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.JitterBuffer;

/** What one caller says in each tick: decoded, or concealed where it was lost. */
final class Speech {

  /** Lost frames in a row that are concealed, each at half the level of the one before: 60 ms. */
  private static final int CONCEALED = 3;

  private final G711 law;
  private final byte[] frame = new byte[G711.FRAME];
  private final short[] samples = new short[G711.FRAME];
  private int fading;

  Speech(G711 law) {
    this.law = law;
  }

  /** 20 ms at 8 kHz, valid until the next tick. */
  short[] samples() {
    return samples;
  }

  /**
   * Takes what the buffer has for this tick.
   *
   * @return whether there is anything to hear
   */
  boolean take(JitterBuffer.Found found) {
    return switch (found) {
      case FRAME -> decode();
      case LOST -> conceal();
      case NOTHING -> fallSilent();
    };
  }

  /** Where the buffer puts a frame. */
  byte[] frame() {
    return frame;
  }

  private boolean decode() {
    if (law.isSilent(frame, 0)) {
      return fallSilent();
    }
    law.decode(frame, 0, samples);
    fading = CONCEALED;
    return true;
  }

  private boolean conceal() {
    if (fading == 0) {
      return false;
    }
    fading--;
    for (int i = 0; i < G711.FRAME; i++) {
      samples[i] = (short) (samples[i] / 2);
    }
    return true;
  }

  private boolean fallSilent() {
    fading = 0;
    return false;
  }
}
