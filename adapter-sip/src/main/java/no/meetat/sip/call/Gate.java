package no.meetat.sip.call;

import no.meetat.sip.codec.AudioFormat;

/**
 * Keeps a line's own noise out of the mix: many open lines would else bury a talker. Whatever is
 * louder than the noise, or has tones, passes, with the frame it begins in and 240 ms behind; all
 * else is nothing. Until the noise is known all passes. The gate opens over 1 ms and closes over 20
 * ms; while it is open not a sample is changed.
 */
final class Gate {

  /** A frame that has this much more power than the noise is speech: 4 dB. */
  private static final double FRAME_OPENS = 2.5;

  /** So is one with a block of 5 ms that has this much more: 6 dB. */
  private static final double BLOCK_OPENS = 4;

  /** Louder than this everything passes, hum too, in dBov. */
  private static final double LOUD = Level.power(-20);

  /** Speech goes on while a frame has this much more: 3 dB. */
  private static final double GOES_ON = 2;

  /** Frames that pass behind speech: 240 ms. */
  private static final int HELD = 12;

  /** It opens in this part of a frame: 1 ms. */
  private static final int PARTS_TO_OPEN = 20;

  private final boolean gates;
  private final int[] silence;
  private final int opening;
  private final Blocks blocks = new Blocks();
  private final LineNoise noise = new LineNoise();
  private boolean open = true;
  private int held;
  private boolean rested = true;

  /**
   * A gate of a line whose noise is not known.
   *
   * @param format of its frames
   * @param gates whether it ever closes
   */
  Gate(AudioFormat format, boolean gates) {
    this.gates = gates;
    this.silence = new int[format.frame()];
    this.opening = format.frame() / PARTS_TO_OPEN;
  }

  /**
   * Takes a frame, which is led in or out where the gate opens or closes.
   *
   * @return whether anything of it passes
   */
  boolean pass(int[] samples) {
    return !gates || decide(samples);
  }

  /**
   * Takes a frame without anything to hear.
   *
   * @return false
   */
  boolean rest() {
    if (noise.isLooking()) {
      blocks.measure(silence);
      noise.hear(blocks, silence);
    }
    rested = true;
    hold(false);
    return false;
  }

  private boolean decide(int[] samples) {
    blocks.measure(samples);
    noise.hear(blocks, samples);
    boolean wasOpen = open;
    hold(isSpeech());
    if (open && !wasOpen && !rested) {
      lead(samples, 0, opening);
    } else if (!open && wasOpen) {
      lead(samples, samples.length, samples.length);
    }
    rested = false;
    return open || wasOpen;
  }

  private boolean isSpeech() {
    double power = noise.power();
    return !noise.isKnown()
        || blocks.whole() > LOUD
        || noise.isTonal(blocks)
        || blocks.mean() > power * (open ? GOES_ON : FRAME_OPENS)
        || blocks.loudest() > power * BLOCK_OPENS;
  }

  private void hold(boolean speech) {
    held = speech ? HELD : Math.max(-1, held - 1);
    open = held >= 0;
  }

  /** In from the first sample on where {@code last} is 0; out until the last one is. */
  private static void lead(int[] samples, int last, int count) {
    for (int i = 0; i < count; i++) {
      samples[i] = samples[i] * Math.abs(last - i) / count;
    }
  }
}
