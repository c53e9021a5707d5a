package no.meetat.bridge;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import no.meetat.time.Moment;

/** A timer whose time passes when the test says so. */
final class WakeUps implements Timer {

  private record WakeUp(long millis, Consumer<Moment> wakeUp) {}

  private final Queue<WakeUp> pending =
      new PriorityQueue<>(Comparator.comparingLong(WakeUp::millis));

  @Override
  public synchronized void wakeAt(long millis, Consumer<Moment> wakeUp) {
    pending.add(new WakeUp(millis, wakeUp));
  }

  int pending() {
    return pending.size();
  }

  /** Rings all that is due until then, each in its time. */
  void passTo(long second) {
    while (!pending.isEmpty() && pending.element().millis() <= second * 1000) {
      WakeUp due = pending.remove();
      due.wakeUp().accept(BridgeWorld.atMillis(due.millis()));
    }
  }
}
