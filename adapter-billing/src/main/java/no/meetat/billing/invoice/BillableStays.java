package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import no.meetat.booking.MeetingId;
import no.meetat.booking.PhoneNumber;
import no.meetat.charging.Invoice;
import no.meetat.charging.InvoiceLine;
import no.meetat.charging.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What there is to bill: the only queries on the view {@code billable}. */
final class BillableStays {

  /** Rows that are fetched at once. */
  static final int FETCH_SIZE = 1_000;

  private static final String BILLED_UNTIL =
      "COALESCE((SELECT MAX(last_cdr) FROM invoice"
          + " WHERE invoice.bill_to = %s AND invoice.month = :month), 0)";

  /** Goes from payer to payer in the index, however many stays lie between. */
  private static final String PAYERS =
      "WITH RECURSIVE payer (number) AS (SELECT MIN(bill_to) FROM billable UNION ALL"
          + " SELECT (SELECT MIN(bill_to) FROM billable WHERE bill_to > payer.number)"
          + " FROM payer WHERE payer.number IS NOT NULL)"
          + " SELECT number FROM payer WHERE EXISTS (SELECT 1 FROM billable"
          + " WHERE bill_to = payer.number AND charged_from >= :since AND charged_from < :until"
          + " AND cdr_id <= :last AND cdr_id > "
          + BILLED_UNTIL.formatted("payer.number")
          + ") ORDER BY number";

  private static final String LINES =
      "SELECT meeting_id, MIN(charged_from) AS began, MAX(charged_until) AS ended,"
          + " COUNT(*) AS callers, SUM(billed_seconds) AS billed_seconds,"
          + " SUM(ten_thousandths) AS ten_thousandths, vat_rate, currency FROM billable"
          + " WHERE bill_to = :payer AND charged_from >= :since AND charged_from < :until"
          + " AND cdr_id > :after AND cdr_id <= :last"
          + " GROUP BY conference_id, meeting_id, vat_rate, currency"
          + " ORDER BY began, meeting_id, conference_id, vat_rate DESC";

  private BillableStays() {}

  /** The newest record there is; 0 for none. */
  static long lastCdr(Handle handle) {
    return handle.createQuery("SELECT COALESCE(MAX(cdr_id), 0) FROM cdr").mapTo(Long.class).one();
  }

  /** Who has stays in the month that are on no invoice, by number. */
  static Seq<PhoneNumber> payers(Handle handle, YearMonth month, long lastCdr) {
    return inMonth(handle.createQuery(PAYERS), month)
        .bind("last", lastCdr)
        .bind("month", month.toString())
        .map((row, query) -> new PhoneNumber(row.getString("number")))
        .collect(Vector.collector());
  }

  /** The payer's stays in the month that are on no invoice. */
  static Unbilled unbilled(Handle handle, PhoneNumber payer, YearMonth month, long lastCdr) {
    long after =
        handle
            .createQuery("SELECT " + BILLED_UNTIL.formatted(":payer"))
            .bind("payer", payer.e164())
            .bind("month", month.toString())
            .mapTo(Long.class)
            .one();
    return new Unbilled(payer, month, after, lastCdr);
  }

  /** Hands over their lines, the earliest first. */
  static void lines(Handle handle, Unbilled stays, Consumer<InvoiceLine> each) {
    inMonth(handle.createQuery(LINES), stays.month())
        .bind("payer", stays.payer().e164())
        .bind("after", stays.afterCdr())
        .bind("last", stays.lastCdr())
        .setFetchSize(FETCH_SIZE)
        .map((row, query) -> line(row))
        .forEach(each);
  }

  private static Query inMonth(Query query, YearMonth month) {
    return query
        .bind("since", Invoice.start(month).toEpochMilli())
        .bind("until", Invoice.start(month.plusMonths(1)).toEpochMilli());
  }

  private static InvoiceLine line(ResultSet row) throws SQLException {
    return InvoiceLine.of(
        new MeetingId(row.getString("meeting_id")),
        Instant.ofEpochMilli(row.getLong("began")),
        Instant.ofEpochMilli(row.getLong("ended")),
        row.getInt("callers"),
        row.getLong("billed_seconds"),
        Money.ofTenThousandths(row.getLong("ten_thousandths"), row.getString("currency")),
        Columns.decimal(row, "vat_rate"));
  }
}
