package no.meetat.sip.signalling.transaction;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends again after T1, doubling up to T2, until stopped or out of patience. */
public final class Retransmission {

  private final Timers timers;
  private final ScheduledExecutorService clock;
  private final Runnable send;
  private final ScheduledFuture<?> end;
  private @Nullable ScheduledFuture<?> next;
  private boolean stopped;

  private Retransmission(
      Timers timers, ScheduledExecutorService clock, Runnable send, Runnable timeout) {
    this.timers = timers;
    this.clock = clock;
    this.send = send;
    this.end = clock.schedule(() -> giveUp(timeout), timers.patience(), TimeUnit.MILLISECONDS);
  }

  /** Repeats {@code send}, and calls {@code timeout} after 64 T1. */
  static Retransmission repeating(
      Timers timers, ScheduledExecutorService clock, Runnable send, Runnable timeout) {
    Retransmission retransmission = new Retransmission(timers, clock, send, timeout);
    retransmission.schedule(timers.t1());
    return retransmission;
  }

  /** Repeats nothing, for reliable transports, and calls {@code timeout} after 64 T1. */
  static Retransmission waiting(Timers timers, ScheduledExecutorService clock, Runnable timeout) {
    return new Retransmission(timers, clock, () -> {}, timeout);
  }

  private synchronized void schedule(long interval) {
    if (!stopped) {
      next = clock.schedule(() -> repeat(interval), interval, TimeUnit.MILLISECONDS);
    }
  }

  private void repeat(long interval) {
    if (!isStopped()) {
      send.run();
      schedule(Math.min(2 * interval, timers.t2()));
    }
  }

  private void giveUp(Runnable timeout) {
    if (stop()) {
      timeout.run();
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Stops repeats and the timeout from now on; false when they were stopped before. */
  public synchronized boolean stop() {
    boolean first = !stopped;
    stopped = true;
    end.cancel(false);
    if (next != null) {
      next.cancel(false);
    }
    return first;
  }
}
