package no.meetat.sip.signalling.transaction;

import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/** Sends again after T1, doubling up to T2, until stopped or out of patience. */
public final class Retransmission {

  private final TransactionTimers timers;
  private final Runnable send;
  private final ScheduledFuture<?> end;
  private @Nullable ScheduledFuture<?> next;
  private boolean stopped;

  private Retransmission(TransactionTimers timers, Runnable send, Runnable timeout) {
    this.timers = timers;
    this.send = send;
    this.end = timers.after(timers.durations().patience(), () -> giveUp(timeout));
  }

  /** Repeats {@code send}, and calls {@code timeout} after 64 T1. */
  static Retransmission repeating(TransactionTimers timers, Runnable send, Runnable timeout) {
    Retransmission retransmission = new Retransmission(timers, send, timeout);
    retransmission.schedule(timers.durations().t1());
    return retransmission;
  }

  /** Repeats nothing, for reliable transports, and calls {@code timeout} after 64 T1. */
  static Retransmission waiting(TransactionTimers timers, Runnable timeout) {
    return new Retransmission(timers, () -> {}, timeout);
  }

  private synchronized void schedule(long interval) {
    if (!stopped) {
      next = timers.after(interval, () -> repeat(interval));
    }
  }

  private void repeat(long interval) {
    if (!isStopped()) {
      send.run();
      schedule(Math.min(2 * interval, timers.durations().t2()));
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
