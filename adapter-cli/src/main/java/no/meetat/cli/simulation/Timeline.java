package no.meetat.cli.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;

/**
 * Virtual time: what is to happen, in the order of its time, then in the order it was asked for.
 */
final class Timeline implements Timer {
  private record Due(long millis, long sequence, Consumer<Moment> happening) {}

  private static final Comparator<Due> IN_ORDER =
      Comparator.comparingLong(Due::millis).thenComparingLong(Due::sequence);

  private final Moment start;
  private final PriorityQueue<Due> pending = new PriorityQueue<>(IN_ORDER);
  private long now;
  private long sequence;

  Timeline(Instant start) {
    this.start = new Moment(0, start);
  }

  Moment now() {
    return start.plusMillis(now);
  }

  @Override
  public void wakeAt(long millis, Consumer<Moment> happening) {
    pending.add(new Due(Math.max(millis, now), sequence++, happening));
  }

  /** Lets everything happen that is due until then, and stops there. */
  void runUntil(long millis) {
    while (!pending.isEmpty() && pending.element().millis() <= millis) {
      Due due = pending.remove();
      now = due.millis();
      due.happening().accept(now());
    }
    now = Math.max(now, millis);
  }
}
