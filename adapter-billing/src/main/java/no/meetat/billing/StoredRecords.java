package no.meetat.billing;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrReader;
import no.meetat.billing.database.Database;
import no.meetat.billing.rating.RatedMonth;
import no.meetat.billing.rating.StoredCorrections;
import no.meetat.billing.rating.StoredRerating;
import no.meetat.call.CallId;
import no.meetat.charging.Correction;
import no.meetat.charging.Records;
import no.meetat.charging.Rerating;
import no.meetat.charging.StoredRecord;
import no.meetat.charging.TariffBook;
import no.meetat.number.PhoneNumber;

/**
 * The records in the database, and what became of their charges.
 *
 * @param clock says when a correction was made
 */
record StoredRecords(Database database, InstantSource clock) implements Records {

  @Override
  public void read(Option<Instant> since, Option<Instant> until, Consumer<StoredRecord> each) {
    new CdrReader(database).read(since, until, each);
  }

  @Override
  public Option<StoredRecord> find(long cdrId) {
    return new CdrReader(database).find(cdrId);
  }

  @Override
  public Option<StoredRecord> find(CallId call) {
    return new CdrReader(database).find(call);
  }

  @Override
  public Seq<Correction> corrections(long cdrId) {
    return new StoredCorrections(database).of(cdrId);
  }

  @Override
  public Rerating rerating(YearMonth month, Option<PhoneNumber> payer, TariffBook book) {
    return new StoredRerating(database, clock, new RatedMonth(month, payer, book));
  }
}
