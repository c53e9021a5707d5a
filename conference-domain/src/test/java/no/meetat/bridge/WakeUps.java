package no.meetat.bridge;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import no.meetat.time.Moment;
import org.jspecify.annotations.Nullable;

/** A timer whose time passes when the test says so. */
final class WakeUps implements Timer {

  private record Pending(long millis, Consumer<Moment> action) {}

  private final Queue<Pending> pending =
      new PriorityQueue<>(Comparator.comparingLong(Pending::millis));

  @Override
  public synchronized WakeUp wakeAt(long millis, Consumer<Moment> action) {
    Pending asked = new Pending(millis, action);
    pending.add(asked);
    return () -> cancel(asked);
  }

  private synchronized void cancel(Pending unwanted) {
    pending.remove(unwanted);
  }

  synchronized int pending() {
    return pending.size();
  }

  /** Rings all that is due until then, each in its time. */
  void passTo(long second) {
    for (Pending due = next(second); due != null; due = next(second)) {
      due.action().accept(BridgeWorld.atMillis(due.millis()));
    }
  }

  private synchronized @Nullable Pending next(long second) {
    boolean isDue = !pending.isEmpty() && pending.element().millis() <= second * 1000;
    return isDue ? pending.remove() : null;
  }
}
