package no.meetat.sip.rtp;

/**
 * How many frames are held back against jitter. One more for each tick that found its frame late;
 * one less after a calm in which a frame was always to spare. The delay is counted in timestamp
 * units.
 */
final class PlayoutDelay {

  /** The most frames that wait, whatever the jitter: 200 ms. */
  static final int MAX_DEPTH = 10;

  /** This many frames more than the depth may wait before a burst is cut to its end. */
  private static final int SLACK = 3;

  /** After this many frames without a late one, a spare frame may be dropped in silence: 5 s. */
  private static final int CALM = 250;

  /** The same in the middle of speech, where the drop is heard: 30 s. */
  private static final int LONG_CALM = 1500;

  /**
   * The last frames of a calm, in which the buffer sees whether 10 ms are left without a frame: 1
   * s.
   */
  private static final int LOOKS = 50;

  private final int frame;
  private int depth;
  private int calm;
  private long spare = Long.MAX_VALUE;
  private long most;

  /** Nothing is held back. A frame has this many timestamp units. */
  PlayoutDelay(int frame) {
    this.frame = frame;
  }

  int depth() {
    return depth;
  }

  void reset() {
    depth = 0;
    watchAgain();
  }

  void deepen() {
    depth = Math.min(MAX_DEPTH, depth + 1);
    watchAgain();
  }

  private void shrink() {
    depth = Math.max(0, depth - 1);
    watchAgain();
  }

  private void watchAgain() {
    calm = 0;
    spare = Long.MAX_VALUE;
    most = 0;
  }

  /** A frame was played in time and {@code waiting} units are left. */
  void played(long waiting) {
    calm++;
    waits(waiting);
    most = Math.max(most, waiting);
    if (calm >= CALM && !hasSpare()) {
      forgetDrift();
    }
  }

  /** This many units wait beyond the next frame, or will, should no more come before its tick. */
  void waits(long units) {
    spare = Math.min(spare, units);
  }

  /**
   * Whether a frame may soon be dropped, which must not happen when the frame is needed half a tick
   * early.
   */
  boolean mayDrop() {
    return hasSpare() && calm >= CALM - LOOKS;
  }

  private boolean hasSpare() {
    return spare >= frame;
  }

  /** A slow sender's frames are late now and then although none is ever held back. */
  private void forgetDrift() {
    depth = (int) Math.min(depth, (most + frame - 1) / frame);
    watchAgain();
  }

  /** Whether the next frame, silent or not, is dropped to shorten the delay. */
  boolean drops(boolean silent) {
    boolean dropped = hasSpare() && calm >= (silent ? CALM : LONG_CALM);
    if (dropped) {
      shrink();
    }
    return dropped;
  }

  /** The buffer ran out because the caller fell silent, which says nothing about jitter. */
  void spurtEnded() {
    spare = Long.MAX_VALUE;
    if (calm >= CALM) {
      shrink();
    }
  }

  /** Units that must wait before a talk spurt begins to play. */
  long start() {
    return (depth + 1L) * frame;
  }

  /** Units that may wait at all; no packet may be longer. */
  int longest() {
    return MAX_DEPTH * frame;
  }

  /** Units that may wait when packets last {@code duration} units. */
  long limit(int duration) {
    return Math.min(longest(), (depth + SLACK) * frame + duration);
  }
}
