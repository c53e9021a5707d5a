package no.meetat.cli.invoice;

import io.vavr.collection.Seq;
import java.io.PrintWriter;
import no.meetat.charging.Invoice;
import no.meetat.cli.output.Listing;

/**
 * Invoices to be given in some format.
 *
 * @param all one for each payer
 */
public record Invoices(Seq<Invoice> all) {
  /** Writes them all. */
  public void write(InvoiceFormat format, PrintWriter out) {
    switch (format) {
      case TEXT -> out.print(text());
      case CSV ->
          new Listing(out).csv(InvoiceData.COLUMNS, all.flatMap(InvoiceData::rows)::forEach);
      case JSON -> new Listing(out).json(all.map(InvoiceData::whole)::forEach);
      case HTML -> out.print(InvoiceHtml.page(all));
    }
    out.flush();
  }

  private String text() {
    return all.isEmpty()
        ? "there is nothing to invoice\n"
        : all.map(InvoiceText::of).mkString("\n");
  }
}
