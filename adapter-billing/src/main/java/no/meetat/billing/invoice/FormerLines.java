package no.meetat.billing.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceLine;
import org.jdbi.v3.core.Handle;

/**
 * The lines of invoices by the rule of earlier versions: one for each conference and rate of VAT,
 * whatever its tariffs, and corrections rounded on their own. Such invoices stay as they are, and
 * are audited by the rule that made them.
 */
final class FormerLines {

  private static final String LINES =
      """
      SELECT meeting_id, MIN(charged_from) AS began, MAX(charged_until) AS ended,
             SUM(CASE WHEN item = 'minutes' THEN stays ELSE 0 END) AS callers,
             SUM(billed_seconds) AS billed_seconds,
             SUM(ten_thousandths) AS ten_thousandths, vat_rate, currency
        FROM billable
       WHERE bill_to = :payer
         AND charged_from >= :since AND charged_from < :until
         AND (correction_id = 0 AND cdr_id > :after_cdr AND cdr_id <= :last_cdr
              OR correction_id > :after_correction AND correction_id <= :last_correction)
       GROUP BY conference_id, meeting_id, vat_rate, currency
      HAVING SUM(CASE WHEN item = 'minutes' THEN stays ELSE 0 END) <> 0
          OR SUM(ten_thousandths) <> 0
       ORDER BY began, meeting_id, conference_id, vat_rate DESC
      """;

  private FormerLines() {}

  /** Hands over their lines, the earliest first. */
  static void read(Handle handle, Unbilled stays, Consumer<InvoiceLine> each) {
    BillableStays.of(handle.createQuery(LINES), stays)
        .setFetchSize(BillableStays.FETCH_SIZE)
        .map((row, query) -> line(row))
        .forEach(each);
  }

  private static InvoiceLine line(ResultSet row) throws SQLException {
    return InvoiceLine.of(
        new MeetingId(row.getString("meeting_id")),
        Columns.time(row, "began"),
        Columns.time(row, "ended"),
        row.getInt("callers"),
        row.getLong("billed_seconds"),
        Money.ofTenThousandths(row.getLong("ten_thousandths"), row.getString("currency")),
        Columns.decimal(row, "vat_rate"));
  }
}
