package no.meetat.billing.retention;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.guess.GuessTables;

/**
 * Forgets who called when a term is over: the number goes from the call's record, and number and
 * network address from its journal entries. What was charged, and to whom, stays. Calls that have
 * not ended have no record and are left alone, as are records that are just being exported.
 */
public final class Retention {

  /** Records in one transaction: the service can write again after a few milliseconds. */
  static final int BATCH = 50;

  private final Database database;
  private final InstantSource clock;

  public Retention(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The calls that ended before this have been kept for so long. */
  public Instant before(Duration kept) {
    return clock.instant().minus(kept);
  }

  /** How many records of calls that ended before then still wait to be made anonymous. */
  public long due(Instant before) {
    return database.reading().withHandle(handle -> AgedRecord.count(handle, before));
  }

  /**
   * Makes the callers anonymous whose calls ended before then, some at a time. Done again after a
   * fault or a crash it goes on where it was.
   *
   * @param goesOn asked between two transactions; may take its time
   */
  public Either<StoreFault, Anonymised> anonymise(Instant before, BooleanSupplier goesOn) {
    Either<StoreFault, Anonymised> all = forgetKeyed(before).map(any -> Anonymised.NOTHING);
    Seq<AgedRecord> aged = after(AgedRecord.FIRST, before);
    while (all.isRight() && !aged.isEmpty()) {
      all = plus(all.get(), aged);
      aged = goesOn.getAsBoolean() ? after(aged.last(), before) : aged.take(0);
    }
    return all;
  }

  /** Numbers with right codes are kept while they are known, wrong codes while they count (S13). */
  private Either<StoreFault, Integer> forgetKeyed(Instant before) {
    Instant uncounted = clock.instant().minus(GuessTables.LONGEST_COUNTED);
    return forgetKnown(before)
        .flatMap(any -> database.write(handle -> GuessTables.forgetWrong(handle, uncounted)));
  }

  private Either<StoreFault, Integer> forgetKnown(Instant before) {
    Instant unknown = clock.instant().minus(GuessTables.LONGEST_KNOWN);
    Instant until = before.isAfter(unknown) ? before : unknown;
    return database.write(handle -> GuessTables.forgetRight(handle, until));
  }

  private Seq<AgedRecord> after(AgedRecord last, Instant before) {
    return database.reading().withHandle(handle -> AgedRecord.after(handle, last, before, BATCH));
  }

  private Either<StoreFault, Anonymised> plus(Anonymised sofar, Seq<AgedRecord> aged) {
    Batch batch = database.reading().withHandle(handle -> Batch.of(handle, aged));
    return database.write(handle -> batch.write(handle, clock.instant())).map(sofar::plus);
  }
}
