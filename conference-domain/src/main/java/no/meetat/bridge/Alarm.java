package no.meetat.bridge;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.time.Moment;

/**
 * Keeps one wake-up ahead of the next deadline; used inside one mailbox only. None is far ahead, so
 * that what has ended is not held in memory by a deadline of tomorrow.
 */
final class Alarm {

  /** From one wake-up to the next at most, in ms. */
  static final long FARTHEST_MILLIS = 60_000;

  private final Timer timer;
  private final Consumer<Moment> wakeUp;
  private long setFor = Long.MAX_VALUE;

  Alarm(Timer timer, Consumer<Moment> wakeUp) {
    this.timer = timer;
    this.wakeUp = wakeUp;
  }

  /** Wakes at the deadline, or before it. */
  void set(Option<Long> deadline, Moment now) {
    deadline
        .map(millis -> Math.min(millis, now.millis() + FARTHEST_MILLIS))
        .filter(millis -> millis < setFor)
        .forEach(this::setAt);
  }

  /** A wake-up has come. */
  void rang(Moment at) {
    if (at.millis() >= setFor) {
      setFor = Long.MAX_VALUE;
    }
  }

  private void setAt(long millis) {
    setFor = millis;
    timer.wakeAt(millis, wakeUp);
  }
}
