package no.meetat.cli.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at something again and again, on a thread of its own. */
final class Watch implements AutoCloseable {

  private final ScheduledExecutorService thread;
  private final Runnable look;

  /**
   * Does not look yet.
   *
   * @param name of the thread
   * @param look what it throws ends all further looks
   */
  Watch(String name, Runnable look) {
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    this.look = look;
  }

  /** Looks after the first time, and then again whenever the other has passed. */
  void start(Duration first, Duration between) {
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            look, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks no more; returns when the look that is under way is over. */
  @Override
  public void close() {
    thread.close();
  }
}
