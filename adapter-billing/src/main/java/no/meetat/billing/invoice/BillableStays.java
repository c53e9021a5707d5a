package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.invoicing.Invoice;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What there is to bill: the queries on who is in the view {@code billable}. */
final class BillableStays {

  /** Rows that are fetched at once. */
  static final int FETCH_SIZE = 1_000;

  /** Corrections first: each is of a record that was there before it. */
  private static final String NEWEST =
      """
      SELECT COALESCE((SELECT MAX(correction_id) FROM correction), 0) AS correction,
             COALESCE((SELECT MAX(cdr_id) FROM cdr), 0) AS cdr
      """;

  /**
   * Goes from payer to payer in the index, however many stays lie between. It asks the tables and
   * not the view, which SQLite would copy to look a payer up in.
   */
  private static final String PAYERS =
      """
      WITH RECURSIVE payer (number) AS (
             SELECT MIN(bill_to) FROM cdr
              UNION ALL
             SELECT (SELECT MIN(bill_to) FROM cdr WHERE bill_to > payer.number)
               FROM payer WHERE payer.number IS NOT NULL)
      SELECT number FROM payer
       WHERE EXISTS
             (SELECT 1 FROM cdr
               WHERE bill_to = payer.number
                 AND charged_from >= :since AND charged_from < :until
                 AND cdr_id <= :last_cdr
                 AND cdr_id > COALESCE(
                       (SELECT MAX(last_cdr) FROM invoice
                         WHERE bill_to = payer.number AND month = :month), 0))
          OR EXISTS
             (SELECT 1 FROM cdr JOIN correction ON correction.cdr_id = cdr.cdr_id
               WHERE bill_to = payer.number
                 AND charged_from >= :since AND charged_from < :until
                 AND correction_id <= :last_correction
                 AND correction_id > COALESCE(
                       (SELECT MAX(last_correction) FROM invoice
                         WHERE bill_to = payer.number AND month = :month), 0))
       ORDER BY number
      """;

  private static final String BILLED =
      """
      SELECT COALESCE(MAX(last_cdr), 0) AS cdr, COALESCE(MAX(last_correction), 0) AS correction
        FROM invoice
       WHERE bill_to = :payer AND month = :month
      """;

  private BillableStays() {}

  /** The newest record and the newest correction. */
  static Mark newest(Handle handle) {
    return handle.createQuery(NEWEST).map((row, query) -> Mark.of(row)).one();
  }

  /** The payer, where one is given; else who has anything that is on no invoice, by number. */
  static Seq<PhoneNumber> payers(
      Handle handle, YearMonth month, Option<PhoneNumber> payer, Mark last) {
    return payer.<Seq<PhoneNumber>>map(Vector::of).getOrElse(() -> payers(handle, month, last));
  }

  private static Seq<PhoneNumber> payers(Handle handle, YearMonth month, Mark last) {
    return within(handle.createQuery(PAYERS), month, last)
        .bind("month", month.toString())
        .map((row, query) -> new PhoneNumber(row.getString("number")))
        .collect(Vector.collector());
  }

  /** What the payer has in the month that is on no invoice. */
  static Unbilled unbilled(Handle handle, PhoneNumber payer, YearMonth month, Mark last) {
    Mark after =
        handle
            .createQuery(BILLED)
            .bind("payer", payer.e164())
            .bind("month", month.toString())
            .map((row, query) -> Mark.of(row))
            .one();
    return new Unbilled(payer, month, after, last);
  }

  /** A query about these stays alone. */
  static Query of(Query query, Unbilled stays) {
    return within(query, stays.month(), stays.last())
        .bind("payer", stays.payer().e164())
        .bind("after_cdr", stays.after().cdr())
        .bind("after_correction", stays.after().correction());
  }

  private static Query within(Query query, YearMonth month, Mark last) {
    return query
        .bind("last_cdr", last.cdr())
        .bind("last_correction", last.correction())
        .bind("since", Invoice.start(month).toEpochMilli())
        .bind("until", Invoice.start(month.plusMonths(1)).toEpochMilli());
  }
}
