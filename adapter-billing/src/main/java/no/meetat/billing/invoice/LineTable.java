package no.meetat.billing.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import no.meetat.booking.MeetingId;
import no.meetat.invoicing.InvoiceLine;
import org.jdbi.v3.core.Handle;

/** Reads and takes back the lines of issued invoices. */
final class LineTable {

  private static final String LINES =
      """
      SELECT invoice_line.*, currency FROM invoice_line JOIN invoice ON number = invoice
       WHERE invoice = :invoice ORDER BY position
      """;

  private LineTable() {}

  /** Hands over the lines of the invoice in their order. */
  static void read(Handle handle, long invoice, Consumer<InvoiceLine> each) {
    handle
        .createQuery(LINES)
        .bind("invoice", invoice)
        .setFetchSize(BillableStays.FETCH_SIZE)
        .map((row, query) -> line(row))
        .forEach(each);
  }

  /** Takes back what was written for an invoice that is not issued after all. */
  static void remove(Handle handle, long invoice) {
    handle
        .createUpdate("DELETE FROM invoice_line WHERE invoice = :invoice")
        .bind("invoice", invoice)
        .execute();
  }

  private static InvoiceLine line(ResultSet row) throws SQLException {
    return new InvoiceLine(
        new MeetingId(row.getString("meeting_id")),
        Columns.text(row, "meeting_name"),
        Columns.time(row, "began"),
        Columns.time(row, "ended"),
        Columns.item(row),
        row.getInt("callers"),
        row.getLong("billed_seconds"),
        Columns.money(row, "amount"),
        Columns.money(row, "price"),
        Columns.decimal(row, "vat_rate"));
  }
}
