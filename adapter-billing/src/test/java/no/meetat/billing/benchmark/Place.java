package no.meetat.billing.benchmark;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Engine;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.Sqlite;
import no.meetat.billing.run.Run;

/**
 * A store to measure, in December.
 *
 * @param directory its data directory
 * @param server its database; none for SQLite
 */
record Place(Path directory, Option<Postgres> server) {

  private static final Duration TO_DECEMBER = Duration.ofDays(10);

  Store open() {
    return TestStore.open(directory, server, clock());
  }

  Engine engine() {
    return Option.<Engine>narrow(server).getOrElse(() -> new Sqlite(new DataDirectory(directory)));
  }

  /** A run that gives signs of life, as a server's does. */
  static Run start(Store store) {
    Run run = TestStore.start(store, clock());
    run.watch(() -> 0);
    return run;
  }

  static ManualClock clock() {
    ManualClock clock = new ManualClock();
    clock.pass(TO_DECEMBER);
    return clock;
  }
}
