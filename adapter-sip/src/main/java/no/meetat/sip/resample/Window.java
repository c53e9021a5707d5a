package no.meetat.sip.resample;

import java.util.Arrays;

/** A frame of a stream with the 5 ms before it, which is all that a {@link Resampler} looks at. */
public final class Window {

  private static final int HISTORIES_PER_SECOND = 200;
  private static final int FRAMES_PER_SECOND = 50;
  private static final long NEVER = -1;

  private final int[] samples;
  private final int history;
  private final int frame;
  private long at = NEVER;

  /** Silence, at this many samples a second. */
  public Window(int rate) {
    history = history(rate);
    frame = rate / FRAMES_PER_SECOND;
    samples = new int[history + frame];
  }

  /** Samples of 5 ms. */
  static int history(int rate) {
    return rate / HISTORIES_PER_SECOND;
  }

  /** Takes the frame of this tick. Without one in the tick before, it follows silence. */
  public void put(long tick, int[] next) {
    advance(tick);
    System.arraycopy(next, 0, samples, history, frame);
  }

  /** Makes room for the frame of this tick, which is silent as yet. */
  public void advance(long tick) {
    if (follows(tick)) {
      System.arraycopy(samples, frame, samples, 0, history);
    } else {
      Arrays.fill(samples, 0, history, 0);
    }
    Arrays.fill(samples, history, samples.length, 0);
    at = tick;
  }

  /** Whether the frame before this tick's is known. */
  public boolean follows(long tick) {
    return at != NEVER && at == tick - 1;
  }

  /** Whether the frame of this tick is here. */
  public boolean isOf(long tick) {
    return at == tick;
  }

  /** The 5 ms before the frame, and the frame. */
  public int[] samples() {
    return samples;
  }

  /** Where the frame begins. */
  public int start() {
    return history;
  }
}
