package no.meetat.billing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.BiFunction;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.time.Moment;

/** Opens stores and runs that must open. */
public final class TestStore {

  /** A recovery that leaves everything as it is. */
  public static final BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> CLOSES_NOTHING =
      (entries, last) -> Vector.empty();

  private TestStore() {}

  public static Store open(Path directory) {
    return open(directory, Option.none(), new ManualClock());
  }

  public static Store open(Path directory, Option<Postgres> server, ManualClock clock) {
    return Store.open(directory, server, clock)
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }

  public static Run start(Store store, ManualClock clock) {
    return start(store, clock, CLOSES_NOTHING);
  }

  public static Run start(
      Store store,
      ManualClock clock,
      BiFunction<Seq<JournalEntry>, Moment, Seq<JournalEntry>> closing) {
    return store
        .startRun(clock, closing)
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }
}
