package no.meetat.cli.invoice;

import java.io.PrintWriter;
import no.meetat.billing.text.Json;
import no.meetat.invoice.InvoiceWriter;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceLines;

/** An array of invoices, each with an array of its lines. */
final class InvoiceJson implements InvoiceWriter {

  private final PrintWriter out;
  private String beforeInvoice = "\n";
  private String beforeLine = "";

  InvoiceJson(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.print("[");
  }

  @Override
  public void write(InvoiceHead head, InvoiceLines lines) {
    out.print(beforeInvoice + "{" + Json.members(InvoiceFields.payer(head)) + ",\"lines\":[");
    beforeInvoice = ",\n";
    beforeLine = "\n";
    lines.forEach(this::write);
    out.print("]," + Json.members(InvoiceFields.rest(head)) + "}");
  }

  @Override
  public void end() {
    out.print("\n]\n");
  }

  private void write(InvoiceLine line) {
    out.print(beforeLine + Json.object(InvoiceFields.line(line)));
    beforeLine = ",\n";
  }
}
