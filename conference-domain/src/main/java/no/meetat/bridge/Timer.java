package no.meetat.bridge;

import java.util.function.Consumer;
import no.meetat.time.Moment;

/** Driven port: wakes the bridge. */
public interface Timer {

  /** Calls {@code wakeUp} once, with the time it is then, not before {@code millis} monotonic. */
  void wakeAt(long millis, Consumer<Moment> wakeUp);
}
