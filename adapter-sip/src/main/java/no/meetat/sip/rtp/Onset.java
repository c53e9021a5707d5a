package no.meetat.sip.rtp;

/** How a talk spurt begins: held back by the delay, where the one before would not be later. */
final class Onset {

  private final PlayoutDelay delay;
  private long before;
  private int ticks;
  private boolean filling;
  private boolean fresh;

  Onset(PlayoutDelay delay) {
    this.delay = delay;
  }

  /** A spurt begins while the one before it would be heard at this position. */
  void begin(long position) {
    before = position;
    ticks = 0;
    filling = true;
    fresh = true;
  }

  void forget() {
    filling = false;
    fresh = false;
  }

  /** Whether the spurt has begun since this was last asked. */
  boolean takeFresh() {
    boolean taken = fresh;
    fresh = false;
    return taken;
  }

  /** A tick in which nothing is heard, of this many units. */
  void rest(int frame) {
    before += frame;
  }

  /** Where the spurt before would be heard by now. */
  long before() {
    return before;
  }

  /** It is held back no longer. */
  void end() {
    filling = false;
  }

  /** Whether it is held back. */
  boolean isFilling() {
    return filling;
  }

  /**
   * Whether it is still held back at this tick. It also begins when no more comes, so that a short
   * utterance is heard.
   */
  boolean fills(long waiting, long position) {
    if (filling) {
      filling = waiting < delay.start() && ticks++ <= delay.depth();
      if (!filling) {
        delay.began(before - position);
      }
    }
    return filling;
  }
}
