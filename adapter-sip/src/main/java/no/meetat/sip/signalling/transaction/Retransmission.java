package no.meetat.sip.signalling.transaction;

import java.util.concurrent.ScheduledFuture;
import no.meetat.sip.signalling.transport.Flow;
import org.jspecify.annotations.Nullable;

/** Sends again after T1, doubling, until stopped or out of patience. */
public final class Retransmission {

  private final TransactionTimers timers;
  private final Runnable send;
  private final long longest;
  private final ScheduledFuture<?> end;
  private @Nullable ScheduledFuture<?> next;
  private boolean stopped;

  /**
   * About to begin.
   *
   * @param longest interval between repeats, ms
   * @param patience until {@code timeout}, ms
   */
  private Retransmission(
      TransactionTimers timers, Runnable send, long longest, long patience, Runnable timeout) {
    this.timers = timers;
    this.send = send;
    this.longest = longest;
    this.end = timers.after(patience, () -> giveUp(timeout));
  }

  /**
   * Repeats an INVITE of ours where the way is unreliable, each time after twice as long (timer A),
   * and calls {@code timeout} after 64 T1 (timer B; RFC 3261, section 17.1.1.2).
   */
  static Retransmission ofInvite(
      TransactionTimers timers, byte[] invite, Flow flow, Runnable timeout) {
    return of(timers, invite, flow, timers.durations().patience(), timeout);
  }

  /**
   * Repeats any other request of ours where the way is unreliable, at last every T2 (timer E), and
   * calls {@code timeout} after 64 T1 (timer F; RFC 3261, section 17.1.2.2).
   */
  static Retransmission ofRequest(
      TransactionTimers timers, byte[] request, Flow flow, Runnable timeout) {
    return of(timers, request, flow, timers.durations().t2(), timeout);
  }

  private static Retransmission of(
      TransactionTimers timers, byte[] request, Flow flow, long longest, Runnable timeout) {
    return flow.protocol().isReliable()
        ? waiting(timers, timers.durations().patience(), timeout)
        : repeating(timers, () -> flow.send(request), longest, timeout);
  }

  /** Repeats {@code send}, at last every T2, and calls {@code timeout} after 64 T1. */
  static Retransmission repeating(TransactionTimers timers, Runnable send, Runnable timeout) {
    return repeating(timers, send, timers.durations().t2(), timeout);
  }

  private static Retransmission repeating(
      TransactionTimers timers, Runnable send, long longest, Runnable timeout) {
    Retransmission retransmission =
        new Retransmission(timers, send, longest, timers.durations().patience(), timeout);
    retransmission.schedule(timers.durations().t1());
    return retransmission;
  }

  /** Repeats nothing, and calls {@code timeout} after this time, in ms. */
  static Retransmission waiting(TransactionTimers timers, long patience, Runnable timeout) {
    return new Retransmission(timers, () -> {}, patience, patience, timeout);
  }

  private synchronized void schedule(long interval) {
    if (!stopped) {
      next = timers.after(interval, () -> repeat(interval));
    }
  }

  private void repeat(long interval) {
    if (!isStopped()) {
      send.run();
      schedule(Math.min(2 * interval, longest));
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
