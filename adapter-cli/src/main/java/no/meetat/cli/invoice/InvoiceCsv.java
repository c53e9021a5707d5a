package no.meetat.cli.invoice;

import java.io.PrintWriter;
import no.meetat.billing.text.Csv;
import no.meetat.invoice.InvoiceWriter;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/** A header line, and a line for each line of each invoice. */
public final class InvoiceCsv implements InvoiceWriter {

  private final PrintWriter out;

  /** Writes to {@code out}, which is not closed. */
  public InvoiceCsv(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.print(Csv.line(InvoiceFields.COLUMNS) + "\n");
  }

  @Override
  public void write(InvoiceHead head, InvoiceLines lines) {
    lines.forEach(line ->
        out.print(Csv.line(InvoiceFields.row(head, line).values().map(Object::toString)) + "\n"));
  }
}
