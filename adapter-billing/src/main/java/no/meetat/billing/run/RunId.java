package no.meetat.billing.run;

import java.time.Instant;
import no.meetat.billing.database.Database;

/**
 * Distinguishes a run of one store from all others.
 *
 * @param number counts the runs of a store
 * @param startedAt to the millisecond
 */
public record RunId(long number, Instant startedAt) {

  private static final String FIND =
      "SELECT count(*) FROM run WHERE run_id = :number AND started_at = :started_at";

  /** Whether the run is one of the store's. */
  public boolean isOf(Database database) {
    return database
        .reading()
        .withHandle(handle ->
            handle
                    .createQuery(FIND)
                    .bind("number", number)
                    .bind("started_at", startedAt.toEpochMilli())
                    .mapTo(Long.class)
                    .one()
                == 1);
  }
}
