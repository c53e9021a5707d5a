package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import no.meetat.call.CallId;
import no.meetat.number.PhoneNumber;

/**
 * Driving port: the call detail records and what became of their charges (S35). A record never
 * changes; a correction points to it.
 */
public interface Records {

  /**
   * Hands over the records one by one, by the time their calls ended; there may be more than fit in
   * memory.
   *
   * @param since the first time wanted; none for the beginning
   * @param until the first time not wanted; none for no end
   */
  void read(Option<Instant> since, Option<Instant> until, Consumer<StoredRecord> each);

  /** The record of this number. */
  Option<StoredRecord> find(long cdrId);

  /** The record of this call. */
  Option<StoredRecord> find(CallId call);

  /** The corrections of a record, the oldest first. */
  Seq<Correction> corrections(long cdrId);

  /**
   * The stays of a month, to be rated again.
   *
   * @param month in which the charges began, in Europe/Oslo
   * @param payer one alone, where given
   * @param book to rate by
   */
  Rerating rerating(YearMonth month, Option<PhoneNumber> payer, TariffBook book);
}
