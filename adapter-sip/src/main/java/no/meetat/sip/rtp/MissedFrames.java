package no.meetat.sip.rtp;

/** Which of the last 64 frames were not there when they were due. */
final class MissedFrames {

  private long missed;

  void clear() {
    missed = 0;
  }

  /** One more frame has been due. */
  void pass(boolean wasMissed) {
    missed = missed << 1 | (wasMissed ? 1 : 0);
  }

  /** The last frame is due once more. */
  void goBack() {
    missed >>>= 1;
  }

  /** Whether it was missed; the last frame is 0. */
  boolean wasMissed(long framesAgo) {
    return framesAgo < Long.SIZE && (missed >>> framesAgo & 1) == 1;
  }
}
