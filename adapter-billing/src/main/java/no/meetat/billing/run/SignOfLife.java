package no.meetat.billing.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.meetat.billing.database.GroupCommit;
import no.meetat.time.Moment;

/**
 * Writes down that the run is alive (S35). Does so also while there are no calls, so that a store
 * which fails is noticed before the next one.
 */
final class SignOfLife implements AutoCloseable {

  /** How often: well within the 5 s that a crash may leave uncharged. */
  static final Duration INTERVAL = Duration.ofSeconds(2);

  private final GroupCommit writer;
  private final long run;
  private final Supplier<Moment> clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("meetat-sign-of-life").daemon().factory());

  SignOfLife(GroupCommit writer, long run, Supplier<Moment> clock) {
    this.writer = writer;
    this.run = run;
    this.clock = clock;
  }

  /** Begins to give signs. */
  void start() {
    long millis = INTERVAL.toMillis();
    ScheduledFuture<?> _ =
        thread.scheduleAtFixedRate(this::sign, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Gives one sign; leaves it out while the store fails. */
  void sign() {
    if (writer.fault().isEmpty()) {
      Moment now = clock.get();
      boolean _ = writer.offer(statements -> RunTable.sign(statements, run, now));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
