package no.meetat.billing.invoice;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceSums;
import org.jdbi.v3.core.Handle;

/** Whether issued invoices still say what their stays make of them, and leave nothing out. */
public final class InvoiceCheck {

  private record Issued(long number, String currency, LineRule rule, Unbilled stays) {}

  private static final String ISSUED = "SELECT * FROM invoice ORDER BY number";

  private final Handle handle;
  private final BiConsumer<Long, String> wrong;
  private Map<String, Mark> billed = HashMap.empty();
  private long last;

  /**
   * @param wrong is given the number of an invoice and what is wrong with it
   */
  public InvoiceCheck(Handle handle, BiConsumer<Long, String> wrong) {
    this.handle = handle;
    this.wrong = wrong;
  }

  /** Checks all invoices; how many there are. */
  public int run() {
    Seq<Issued> all =
        handle.createQuery(ISSUED).map((row, query) -> issued(row)).collect(Vector.collector());
    all.forEach(this::check);
    return all.size();
  }

  private void check(Issued invoice) {
    checkNumber(invoice.number());
    checkMarks(invoice);
    checkLines(invoice);
  }

  private void checkNumber(long number) {
    if (last != 0 && number != last + 1) {
      wrong.accept(number, "follows " + last);
    }
    last = number;
  }

  /** Each invoice begins where the payer's invoice before it has ended. */
  private void checkMarks(Issued invoice) {
    String series = invoice.stays().payer() + " " + invoice.stays().month();
    Mark before = billed.getOrElse(series, Mark.START);
    if (!invoice.stays().after().equals(before)) {
      wrong.accept(invoice.number(), "leaves stays out or has them twice");
    }
    billed = billed.put(series, invoice.stays().last());
  }

  private void checkLines(Issued invoice) {
    Seq<InvoiceLine> lines = all(each -> LineTable.read(handle, invoice.number(), each));
    Seq<InvoiceLine> right = all(each -> invoice.rule().read(handle, invoice.stays(), each));
    if (!lines.equals(right)) {
      wrong.accept(invoice.number(), "has lines that are not those of its stays");
    }
    InvoiceSums sums = InvoiceTable.sums(handle, invoice.number(), invoice.currency());
    InvoiceSums added = lines.foldLeft(InvoiceSums.zero(invoice.currency()), InvoiceSums::plus);
    if (!sums.total().equals(added.total())) {
      wrong.accept(
          invoice.number(), "is over " + sums.total() + ", and its lines make " + added.total());
    }
  }

  private static Seq<InvoiceLine> all(Consumer<Consumer<InvoiceLine>> lines) {
    List<InvoiceLine> all = new ArrayList<>();
    lines.accept(all::add);
    return Vector.ofAll(all);
  }

  private static Issued issued(ResultSet row) throws SQLException {
    return new Issued(
        row.getLong("number"),
        row.getString("currency"),
        LineRule.of(row.getInt("line_rule")),
        Unbilled.before(row));
  }
}
