package no.meetat.sip.tone;

import java.util.Arrays;

/**
 * The last two frames of 20 ms of what a caller says, at 8 kHz whatever its rate: no key is above
 * 1.7 kHz. What is left of sound that folds down into that is at least 30 dB less.
 */
final class Sound {

  /** Samples a second. */
  static final int RATE = 8_000;

  /** Samples of 20 ms. */
  static final int FRAME = RATE / 50;

  private final float[] samples = new float[2 * FRAME];
  private final int factor;

  /** The frame that is narrowed, behind the last samples before it. */
  private final short[] wide;

  /** Nothing was said yet, at this many samples a second: a multiple of 8 kHz. */
  Sound(int rate) {
    if (rate % RATE != 0) {
      throw new IllegalArgumentException(rate + " is no multiple of 8 kHz");
    }
    factor = rate / RATE;
    wide = new short[factor + factor * FRAME];
  }

  /** 40 ms; the second half is the frame that was taken last. */
  float[] samples() {
    return samples;
  }

  /** Takes the next frame. */
  void take(short[] frame) {
    System.arraycopy(samples, FRAME, samples, 0, FRAME);
    if (factor == 1) {
      copy(frame);
    } else {
      narrow(frame);
    }
  }

  private void copy(short[] frame) {
    for (int i = 0; i < FRAME; i++) {
      samples[FRAME + i] = frame[i];
    }
  }

  /** A triangle of weights, which has a zero at each multiple of 8 kHz. */
  private void narrow(short[] frame) {
    System.arraycopy(wide, frame.length, wide, 0, factor);
    System.arraycopy(frame, 0, wide, factor, frame.length);
    Arrays.fill(samples, FRAME, 2 * FRAME, 0);
    for (int k = 1 - factor; k < factor; k++) {
      add(factor + k, (float) (factor - Math.abs(k)) / (factor * factor));
    }
  }

  private void add(int from, float weight) {
    for (int i = 0; i < FRAME; i++) {
      samples[FRAME + i] += weight * wide[from + i * factor];
    }
  }

  /** What is left of the power of a tone of this frequency, Hz. */
  double response(double hertz) {
    double angle = Math.PI * hertz / RATE;
    double gain = Math.sin(angle) / (factor * Math.sin(angle / factor));
    return gain * gain * gain * gain;
  }

  /** The sum of the squares of a frame that begins there. */
  float energy(int from) {
    float even = 0;
    float odd = 0;
    for (int i = from; i < from + FRAME; i += 2) {
      even += samples[i] * samples[i];
      odd += samples[i + 1] * samples[i + 1];
    }
    return even + odd;
  }
}
