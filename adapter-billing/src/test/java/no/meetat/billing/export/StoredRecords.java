package no.meetat.billing.export;

import io.vavr.collection.Vector;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.Samples;

/** Stores with records in them. */
public final class StoredRecords {

  private StoredRecords() {}

  /** Adds records as a serving process does, and begins an export. */
  public static Export add(Store store, CallDetailRecord... records) {
    try (Run run = store.startRun(() -> Samples.at(0), (entries, at) -> Vector.empty()).get()) {
      run.journal().append(Samples.journalled(records));
    }
    return store.startExport().get();
  }
}
