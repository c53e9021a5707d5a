package no.meetat.sip.signalling.refresh;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The session timers of all calls. */
public final class SessionTimers {

  private final SessionIntervals intervals;
  private final ScheduledExecutorService clock;
  private final LongAdder missed = new LongAdder();

  /**
   * Timers of these intervals.
   *
   * @param clock runs what is due
   */
  public SessionTimers(SessionIntervals intervals, ScheduledExecutorService clock) {
    this.intervals = intervals;
    this.clock = clock;
  }

  /** Runs it in this time, unless it is cancelled; it must not block. */
  public Future<?> after(Duration time, Runnable due) {
    return clock.schedule(due, time.toMillis(), TimeUnit.MILLISECONDS);
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
