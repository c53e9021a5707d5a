package no.meetat.billing.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.LineChange;
import org.jdbi.v3.core.Handle;

/**
 * The lines of what there is to bill. The database adds up a payer's whole month, so that a line is
 * what it comes to now less what the documents before have billed; only lines to which something
 * came since are handed over.
 */
final class BillableLines {

  private static final String LINES =
      """
      WITH since AS (
             SELECT billable.*, CASE WHEN %s THEN stays ELSE 0 END AS counted,
                    CASE WHEN correction_id = 0 AND cdr_id > :after_cdr
                           OR correction_id > :after_correction THEN 1 ELSE 0 END AS is_new
               FROM billable
              WHERE bill_to = :payer
                AND charged_from >= :since AND charged_from < :until
                AND (correction_id = 0 AND cdr_id <= :last_cdr
                     OR correction_id > 0 AND correction_id <= :last_correction)),
           change AS (
             SELECT conference_id, meeting_id, item, price, tariff, vat_rate, currency,
                    MIN(CASE WHEN is_new = 1 THEN charged_from END) AS began,
                    MAX(CASE WHEN is_new = 1 THEN charged_until END) AS ended,
                    SUM(is_new * counted) AS callers,
                    SUM(is_new * billed_seconds) AS billed_seconds,
                    SUM((1 - is_new) * ten_thousandths) AS billed,
                    SUM(ten_thousandths) AS now
               FROM since
              GROUP BY conference_id, meeting_id, item, price, tariff, vat_rate, currency
             HAVING SUM(is_new * counted) <> 0 OR SUM(is_new * billed_seconds) <> 0
                 OR SUM(is_new * ten_thousandths) <> 0)
      SELECT change.*, MIN(began) OVER (PARTITION BY conference_id) AS conference_began,
             (SELECT name FROM meeting
               WHERE 'M' || CAST(1000 + number AS TEXT) = change.meeting_id) AS meeting_name
        FROM change
       ORDER BY conference_began, meeting_id, conference_id,
                CASE WHEN now < billed THEN 0 ELSE 1 END, item, vat_rate DESC,
                COALESCE(CAST(price AS NUMERIC), -1), tariff
      """;

  private static final String OF_CHARGED =
      LINES.formatted("item <> 'minutes' OR billed_seconds <> 0 OR ten_thousandths <> 0");
  private static final String OF_ALL = LINES.formatted("1 = 1");

  private BillableLines() {}

  /** Hands over their lines, the earliest conference first; counted is who is charged (S32). */
  static void read(Handle handle, Unbilled stays, Consumer<InvoiceLine> each) {
    read(handle, OF_CHARGED, stays, each);
  }

  /** The same, where those who are charged nothing are counted as well. */
  static void readWithUncharged(Handle handle, Unbilled stays, Consumer<InvoiceLine> each) {
    read(handle, OF_ALL, stays, each);
  }

  private static void read(
      Handle handle, String lines, Unbilled stays, Consumer<InvoiceLine> each) {
    BillableStays.of(handle.createQuery(lines), stays)
        .setFetchSize(BillableStays.FETCH_SIZE)
        .map((row, query) -> change(row).line().named(Columns.text(row, "meeting_name")))
        .forEach(each);
  }

  private static LineChange change(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new LineChange(
        new MeetingId(row.getString("meeting_id")),
        Columns.time(row, "began"),
        Columns.time(row, "ended"),
        Columns.item(row),
        Columns.text(row, "price").map(price -> new Money(new BigDecimal(price), currency)),
        row.getInt("callers"),
        row.getLong("billed_seconds"),
        Money.ofTenThousandths(row.getLong("billed"), currency),
        Money.ofTenThousandths(row.getLong("now"), currency),
        Columns.decimal(row, "vat_rate"));
  }
}
