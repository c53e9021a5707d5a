package no.meetat.sip.signalling.transaction;

import java.util.concurrent.ScheduledFuture;
import no.meetat.sip.signalling.transport.Flow;
import org.jspecify.annotations.Nullable;

/** Sends again after T1, doubling up to T2, until stopped or out of patience. */
public final class Retransmission {

  private final TransactionTimers timers;
  private final Runnable send;
  private final ScheduledFuture<?> end;
  private @Nullable ScheduledFuture<?> next;
  private boolean stopped;
  private boolean quiet;

  private Retransmission(TransactionTimers timers, Runnable send, Runnable timeout) {
    this.timers = timers;
    this.send = send;
    this.end = timers.after(timers.durations().patience(), () -> giveUp(timeout));
  }

  /**
   * Repeats a request of ours where the way is unreliable, and calls {@code timeout} after 64 T1.
   */
  static Retransmission of(TransactionTimers timers, byte[] request, Flow flow, Runnable timeout) {
    return flow.protocol().isReliable()
        ? waiting(timers, timeout)
        : repeating(timers, () -> flow.send(request), timeout);
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
    if (!stopped && !quiet) {
      next = timers.after(interval, () -> repeat(interval));
    }
  }

  private void repeat(long interval) {
    if (!isQuiet()) {
      send.run();
      schedule(Math.min(2 * interval, timers.durations().t2()));
    }
  }

  private void giveUp(Runnable timeout) {
    if (stop()) {
      timeout.run();
    }
  }

  private synchronized boolean isQuiet() {
    return stopped || quiet;
  }

  /** Repeats no more, and waits for the timeout. */
  synchronized void quieten() {
    quiet = true;
    if (next != null) {
      next.cancel(false);
    }
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
