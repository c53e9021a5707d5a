package no.meetat.bridge;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.bridge.Timer.WakeUp;
import no.meetat.time.Moment;

/**
 * Keeps one wake-up ahead of the next deadline; used inside one mailbox only. None is far ahead, so
 * that what has ended is not held in memory by a deadline of tomorrow.
 */
final class Alarm {

  /** From one wake-up to the next at most, in ms. */
  static final long FARTHEST_MILLIS = 60_000;

  private final Timer timer;
  private final Consumer<Moment> action;
  private Option<WakeUp> next = Option.none();
  private long setFor = Long.MAX_VALUE;

  Alarm(Timer timer, Consumer<Moment> action) {
    this.timer = timer;
    this.action = action;
  }

  /** Wakes at the deadline, or before it; not at all where there is none. */
  void set(Option<Long> deadline, Moment now) {
    deadline
        .map(millis -> Math.min(millis, now.millis() + FARTHEST_MILLIS))
        .peek(this::setBy)
        .onEmpty(this::cancel);
  }

  /** A wake-up has come. */
  void rang(Moment at) {
    if (at.millis() >= setFor) {
      next = Option.none();
      setFor = Long.MAX_VALUE;
    }
  }

  private void setBy(long millis) {
    if (millis < setFor) {
      cancel();
      setFor = millis;
      next = Option.some(timer.wakeAt(millis, action));
    }
  }

  private void cancel() {
    next.forEach(WakeUp::cancel);
    next = Option.none();
    setFor = Long.MAX_VALUE;
  }
}
