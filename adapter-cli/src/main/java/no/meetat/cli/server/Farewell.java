package no.meetat.cli.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.time.Moment;

/** The end of all calls when the service stops. */
final class Farewell {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private Farewell() {}

  /** A call may be between its door and its focus just then, so the end is told until all know. */
  static void toAll(ConferenceBridge bridge, Supplier<Moment> clock) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    bridge.shutDown(clock.get());
    while (bridge.callsInProgress() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL.toNanos());
      bridge.shutDown(clock.get());
    }
  }
}
