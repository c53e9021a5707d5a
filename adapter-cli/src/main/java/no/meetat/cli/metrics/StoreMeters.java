package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.meetat.billing.database.GroupCommit;
import no.meetat.billing.run.Run;

/** How the store keeps up with what happens. */
public final class StoreMeters {

  /** Upper bounds of the times of commits, in milliseconds: from a fast disk to a sick one. */
  private static final Vector<Integer> BOUNDS =
      Vector.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000);

  private StoreMeters() {}

  /** Registers the figures of a run, and times its transactions from now on. */
  public static void register(MeterRegistry registry, Run run) {
    Meters meters = new Meters(registry);
    meters.gauge(
        "meetat.store.queue.rows",
        "Rows that are not durable yet, at most " + GroupCommit.BACKLOG_LIMIT,
        () -> run.figures().waiting());
    meters.seconds(
        "meetat.journal.lateness",
        "How long the oldest row has waited that is not durable",
        () -> seconds(run.figures().lateness()));
    meters.counter(
        "meetat.store.errors",
        "Transactions of the store that failed and were tried again",
        () -> run.figures().errors());
    Timer commits = commits(registry);
    run.timeCommits(nanos -> commits.record(nanos, TimeUnit.NANOSECONDS));
  }

  private static Timer commits(MeterRegistry registry) {
    return Timer.builder("meetat.store.commit")
        .description("How long a transaction of the store took until it was durable")
        .serviceLevelObjectives(BOUNDS.map(Duration::ofMillis).toJavaArray(Duration[]::new))
        .register(registry);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
