package no.meetat.billing.rating;

import io.vavr.collection.Seq;
import no.meetat.billing.database.Database;
import no.meetat.charging.Correction;

/** The corrections that were made. */
public final class StoredCorrections {

  private final Database database;

  public StoredCorrections(Database database) {
    this.database = database;
  }

  /** Of a record, the oldest first. */
  public Seq<Correction> of(long cdrId) {
    return database.reading().withHandle(handle -> CorrectionTable.of(handle, cdrId));
  }
}
