package no.meetat.sip.signalling.refresh;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * Wakes who has to refresh a session, and who has to end it (RFC 4028, section 10). One thread at a
 * time.
 */
public final class SessionTimer {

  private final BiFunction<Duration, Runnable, Future<?>> alarm;
  private final Runnable due;
  private final Runnable missed;
  private Option<AgreedInterval> agreed = Option.none();
  private Vector<Future<?>> set = Vector.empty();
  private int round;

  /**
   * A timer that does not run.
   *
   * @param alarm runs something after a time, unless it is cancelled, as the one thread
   * @param due run when it is time for us to refresh
   * @param missed run when no refresh has come in time
   */
  public SessionTimer(
      BiFunction<Duration, Runnable, Future<?>> alarm, Runnable due, Runnable missed) {
    this.alarm = alarm;
    this.due = due;
    this.missed = missed;
  }

  /** The session has been refreshed: its interval begins, and no other counts any more. */
  public void begin(Option<AgreedInterval> interval) {
    stop();
    agreed = interval;
    agreed.forEach(this::begin);
  }

  private void begin(AgreedInterval interval) {
    set = Vector.of(alarm.apply(interval.end(), inThisRound(missed)));
    again(interval.half());
  }

  /** It is time for a refresh once more after this, if that is ours to do. */
  public void again(Duration after) {
    if (ours().isDefined()) {
      set = set.reject(Future::isDone).append(alarm.apply(after, inThisRound(due)));
    }
  }

  /** An alarm that rang while the session was being refreshed wakes nobody. */
  private Runnable inThisRound(Runnable woken) {
    int current = round;
    return () -> {
      if (round == current) {
        woken.run();
      }
    };
  }

  /** The interval that runs, where it is ours to refresh. */
  public Option<AgreedInterval> ours() {
    return agreed.filter(AgreedInterval::ours);
  }

  /** Wakes nobody any more. */
  public void stop() {
    set.forEach(alarmed -> alarmed.cancel(false));
    set = Vector.empty();
    agreed = Option.none();
    round++;
  }
}
