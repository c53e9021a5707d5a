package no.meetat.billing.cdr;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Consumer;
import no.meetat.billing.database.Database;
import no.meetat.booking.PhoneNumber;
import no.meetat.charging.CallDetailRecord;

/** Reads call detail records, for lists and for invoices. */
public final class CdrReader {

  /** Where a month begins and ends (S36). */
  static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private static final String BY_END =
      "SELECT * FROM cdr WHERE ended_at >= :since AND ended_at < :until ORDER BY ended_at, cdr_id";
  private static final String CHARGED =
      "SELECT * FROM cdr WHERE bill_to = :payer"
          + " AND charged_from >= :since AND charged_from < :until ORDER BY charged_from, cdr_id";
  private static final String EXPORTED =
      "SELECT * FROM cdr WHERE export_seq = :seq ORDER BY cdr_id";

  private final Database database;

  public CdrReader(Database database) {
    this.database = database;
  }

  /**
   * Hands over the records one by one, by the time their calls ended.
   *
   * @param since the first time wanted
   * @param until the first time not wanted
   */
  public void read(Option<Instant> since, Option<Instant> until, Consumer<CdrRow> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery(BY_END)
            .bind("since", since.map(Instant::toEpochMilli).getOrElse(Long.MIN_VALUE))
            .bind("until", until.map(Instant::toEpochMilli).getOrElse(Long.MAX_VALUE))
            .map((row, query) -> CdrMapping.row(row))
            .forEach(each));
  }

  /** The record of this number. */
  public Option<CdrRow> find(long cdrId) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery("SELECT * FROM cdr WHERE cdr_id = :id")
                    .bind("id", cdrId)
                    .map((row, query) -> CdrMapping.row(row))
                    .findOne()));
  }

  /** Hands over the records of an exported file one by one, in the order of their numbers. */
  public void exported(long seq, Consumer<CdrRow> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery(EXPORTED)
            .bind("seq", seq)
            .map((row, query) -> CdrMapping.row(row))
            .forEach(each));
  }

  /** The payer's stays that began in the month, in that order. */
  public Seq<CallDetailRecord> charged(YearMonth month, PhoneNumber payer) {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery(CHARGED)
                .bind("payer", payer.e164())
                .bind("since", start(month))
                .bind("until", start(month.plusMonths(1)))
                .map((row, query) -> CdrMapping.record(row))
                .collect(Vector.collector()));
  }

  /** When a month begins in Europe/Oslo, in milliseconds since 1970. */
  public static long start(YearMonth month) {
    LocalDate first = month.atDay(1);
    return first.atStartOfDay(ZONE).toInstant().toEpochMilli();
  }
}
