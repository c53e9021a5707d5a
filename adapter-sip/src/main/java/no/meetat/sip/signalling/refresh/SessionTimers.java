package no.meetat.sip.signalling.refresh;

import java.util.concurrent.atomic.LongAdder;

/** The session timers of all calls. */
public final class SessionTimers {

  private final SessionIntervals intervals;
  private final LongAdder missed = new LongAdder();

  /** Timers of these intervals. */
  public SessionTimers(SessionIntervals intervals) {
    this.intervals = intervals;
  }

  /** What we ask for and take. */
  public SessionIntervals intervals() {
    return intervals;
  }

  /** A call ends because it was not refreshed in time. */
  public void miss() {
    missed.increment();
  }

  /** The calls that ended because they were not refreshed in time. */
  public long missed() {
    return missed.sum();
  }
}
