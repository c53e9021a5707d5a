package no.meetat.billing.invoice;

import java.util.function.Consumer;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceSums;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the lines of one invoice as they come, and adds them up. */
final class LineWriter implements Consumer<InvoiceLine>, AutoCloseable {

  private static final String INSERT =
      """
      INSERT INTO invoice_line
             (invoice, position, meeting_id, began, ended, callers, billed_seconds, amount,
              price, vat_rate, item, meeting_name)
      VALUES (:invoice, :position, :meeting_id, :began, :ended, :callers, :billed_seconds, :amount,
              :price, :vat_rate, :item, :meeting_name)
      """;

  private final PreparedBatch batch;
  private final long invoice;
  private final LineSums sums;
  private long position;

  LineWriter(Handle handle, long invoice, String currency) {
    this.batch = handle.prepareBatch(INSERT);
    this.invoice = invoice;
    this.sums = new LineSums(currency);
  }

  @Override
  public void accept(InvoiceLine line) {
    sums.accept(line);
    position++;
    add(line);
    if (batch.size() == BillableStays.FETCH_SIZE) {
      batch.execute();
    }
  }

  /** Writes what is left. */
  @Override
  public void close() {
    if (batch.size() > 0) {
      batch.execute();
    }
    batch.close();
  }

  /** The sums of all lines so far. */
  InvoiceSums sums() {
    return sums.sums();
  }

  private void add(InvoiceLine line) {
    batch
        .bind("invoice", invoice)
        .bind("position", position)
        .bind("meeting_id", line.meeting().value())
        .bind("began", line.began().toEpochMilli())
        .bind("ended", line.ended().toEpochMilli())
        .bind("callers", line.callers())
        .bind("billed_seconds", line.billedSeconds())
        .bind("amount", line.amount().amount().toPlainString())
        .bind("price", line.price().amount().toPlainString())
        .bind("vat_rate", line.vatRate().toPlainString())
        .bind("item", Columns.word(line.item()))
        .bind("meeting_name", line.name().getOrNull())
        .add();
  }
}
