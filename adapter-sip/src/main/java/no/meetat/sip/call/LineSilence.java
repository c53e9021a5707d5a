package no.meetat.sip.call;

import java.time.Duration;
import no.meetat.sip.beat.Beat;

/**
 * How long no packet has come from a caller (S29), whatever packets contain; for the worker that
 * owns the call.
 */
public final class LineSilence {

  private final int limit;
  private final Runnable noticed;
  private int ticks;
  private volatile boolean lasts;

  /**
   * No silence yet.
   *
   * @param limit how long silence lasts until it is noticed, and until it is noticed again
   * @param noticed run on the worker's thread; must not block
   */
  public LineSilence(Duration limit, Runnable noticed) {
    this.limit = Math.toIntExact(limit.dividedBy(Duration.ofNanos(Beat.TICK)));
    this.noticed = noticed;
  }

  /** A packet has come. */
  void end() {
    ticks = 0;
    if (lasts) {
      lasts = false;
    }
  }

  /** One more tick has passed. */
  void tick() {
    ticks++;
    if (ticks >= limit) {
      ticks = 0;
      lasts = true;
      noticed.run();
    }
  }

  /** Whether no packet has come since silence was noticed; for any thread. */
  boolean lasts() {
    return lasts;
  }
}
