package no.meetat.billing.rating;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.charging.RatedStay;

/**
 * Writes corrections, a few at a time: calls that are served must not wait for them, and one run
 * that is broken off leaves the rest to the next.
 */
final class Corrections {

  /** In one transaction. */
  static final int BATCH = 500;

  private final Database database;
  private final InstantSource clock;
  private final List<RatedStay> waiting = new ArrayList<>();
  private Option<StoreFault> fault = Option.none();

  Corrections(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Corrects the stay where it costs something else. */
  void add(RatedStay stay) {
    if (stay.differs() && fault.isEmpty()) {
      waiting.add(stay);
      if (waiting.size() == BATCH) {
        write();
      }
    }
  }

  /** Writes what waits; what went wrong, if anything did. */
  Either<StoreFault, Corrections> finish() {
    write();
    return fault.toEither(this).swap();
  }

  private void write() {
    if (!waiting.isEmpty() && fault.isEmpty()) {
      Vector<RatedStay> batch = Vector.ofAll(waiting);
      waiting.clear();
      fault =
          database
              .write(handle -> {
                CorrectionTable.add(handle, batch, clock.instant());
                return batch;
              })
              .swap()
              .toOption();
    }
  }
}
