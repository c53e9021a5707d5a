package no.meetat.cli.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;

/** Wakes the bridge on one thread of its own; what it wakes never blocks. */
final class ScheduledTimer implements Timer, AutoCloseable {

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("timer").factory());
  private final Supplier<Moment> now;

  ScheduledTimer(Supplier<Moment> now) {
    this.now = now;
  }

  @Override
  public void wakeAt(long millis, Consumer<Moment> wakeUp) {
    long delay = Math.max(0, millis - now.get().millis());
    var _ = thread.schedule(() -> wakeUp.accept(now.get()), delay, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
