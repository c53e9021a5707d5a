package no.meetat.bridge.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;

/** Time that passes when it is told to; for one thread. */
public final class VirtualTimer implements Timer {

  private record WakeUp(long millis, long number, Consumer<Moment> action) {}

  private final PriorityQueue<WakeUp> pending =
      new PriorityQueue<>(
          Comparator.comparingLong(WakeUp::millis).thenComparingLong(WakeUp::number));
  private final Instant start;
  private long asked;
  private long now;

  /** Monotonic time 0 is this time of the wall clock. */
  public VirtualTimer(Instant start) {
    this.start = start;
  }

  /** The time it is. */
  public Moment now() {
    return new Moment(now, start.plusMillis(now));
  }

  @Override
  public void wakeAt(long millis, Consumer<Moment> wakeUp) {
    pending.add(new WakeUp(millis, asked++, wakeUp));
  }

  /** Passes time by so many milliseconds; what wakes up on the way does so in order. */
  public void pass(long millis) {
    long until = now + millis;
    while (!pending.isEmpty() && pending.element().millis() <= until) {
      WakeUp next = pending.remove();
      now = Math.max(now, next.millis());
      next.action().accept(now());
    }
    now = until;
  }
}
