package no.meetat.sip.signalling.transaction;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The timers of transactions, and the clock that runs them.
 *
 * @param durations of RFC 3261
 * @param clock runs what is due; must not be blocked
 */
public record TransactionTimers(Timers durations, ScheduledExecutorService clock) {

  /** Runs it once, in this many milliseconds. */
  ScheduledFuture<?> after(long millis, Runnable due) {
    return clock.schedule(due, millis, TimeUnit.MILLISECONDS);
  }
}
