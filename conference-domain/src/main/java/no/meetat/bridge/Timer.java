package no.meetat.bridge;

import java.util.function.Consumer;
import no.meetat.time.Moment;

/** Driven port: wakes the bridge. */
public interface Timer {

  /** A wake-up to come. */
  @FunctionalInterface
  interface WakeUp {

    /** It need not come any more, and should be forgotten at once; no effect once it has come. */
    void cancel();
  }

  /** Calls {@code action} once, with the time it is then, not before {@code millis} monotonic. */
  WakeUp wakeAt(long millis, Consumer<Moment> action);
}
