package no.meetat.cli.server;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.meetat.bridge.Timer;
import no.meetat.sip.vital.VitalClock;
import no.meetat.sip.vital.Vitals;
import no.meetat.time.Moment;

/** Wakes the bridge on one thread of its own; what it wakes never blocks. */
final class ScheduledTimer implements Timer, AutoCloseable {

  private final ScheduledExecutorService thread;
  private final Supplier<Moment> now;

  /** Its thread is watched. */
  ScheduledTimer(Supplier<Moment> now, Vitals vitals) {
    this.now = now;
    this.thread = VitalClock.start("timer", vitals);
  }

  @Override
  public WakeUp wakeAt(long millis, Consumer<Moment> action) {
    long delay = Math.max(0, millis - now.get().millis());
    Future<?> due = thread.schedule(() -> action.accept(now.get()), delay, TimeUnit.MILLISECONDS);
    return () -> due.cancel(false);
  }

  /** How many wake-ups are to come, for a gauge. */
  int waiting() {
    return VitalClock.waiting(thread);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
