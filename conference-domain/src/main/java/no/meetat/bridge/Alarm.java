package no.meetat.bridge;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.time.Moment;

/** Keeps one wake-up ahead of the next deadline; used inside one mailbox only. */
final class Alarm {

  private final Timer timer;
  private final Consumer<Moment> wakeUp;
  private long setFor = Long.MAX_VALUE;

  Alarm(Timer timer, Consumer<Moment> wakeUp) {
    this.timer = timer;
    this.wakeUp = wakeUp;
  }

  /** Wakes at the deadline, or before it. */
  void set(Option<Long> deadline) {
    deadline.filter(millis -> millis < setFor).forEach(this::setAt);
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
