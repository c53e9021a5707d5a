package no.meetat.cli.invoice;

import no.meetat.charging.Invoice;
import no.meetat.charging.InvoiceLine;
import no.meetat.cli.output.OsloStamp;
import no.meetat.cli.output.Table;

/** An invoice for people. */
final class InvoiceText {
  private InvoiceText() {}

  static String of(Invoice invoice) {
    String currency = invoice.net().currency();
    return "Invoice to %s for %s\n%s\nexcluding VAT %s\nVAT 25 %% %s\nto pay %s\n"
        .formatted(
            invoice.billTo(),
            invoice.month(),
            table(currency).draw(invoice.lines()),
            invoice.net(),
            invoice.vat(),
            invoice.total());
  }

  private static Table<InvoiceLine> table(String currency) {
    return Table.<InvoiceLine>empty()
        .text("meeting", line -> line.meeting().value())
        .text("began", line -> OsloStamp.of(line.began()))
        .text("ended", line -> OsloStamp.of(line.ended()))
        .number("callers", line -> Integer.toString(line.callers()))
        .number("billed s", line -> Long.toString(line.billedSeconds()))
        .number(currency, line -> line.amount().amount().toPlainString());
  }
}
