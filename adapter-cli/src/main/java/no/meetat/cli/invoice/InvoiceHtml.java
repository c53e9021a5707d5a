package no.meetat.cli.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.charging.Invoice;
import no.meetat.charging.InvoiceLine;
import no.meetat.charging.Money;
import no.meetat.cli.output.OsloStamp;

/** Invoices as one page to print, one invoice on each sheet. */
final class InvoiceHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Invoices</title>
      <style>
        body { font-family: sans-serif; margin: 2em }
        section { break-after: page }
        table { border-collapse: collapse }
        th, td { padding: 0.2em 0.8em; text-align: left; border-bottom: 1px solid #ccc }
        td.n, th.n { text-align: right }
      </style>
      """;

  private InvoiceHtml() {}

  static String page(Seq<Invoice> invoices) {
    return HEAD + invoices.map(InvoiceHtml::section).mkString() + "</html>\n";
  }

  private static String section(Invoice invoice) {
    return "<section>\n<h1>Invoice to %s for %s</h1>\n<table>\n%s%s%s</table>\n</section>\n"
        .formatted(
            escaped(invoice.billTo().e164()),
            invoice.month(),
            heading(invoice.net().currency()),
            invoice.lines().map(InvoiceHtml::line).mkString(),
            sums(invoice));
  }

  private static String heading(String currency) {
    return "<tr><th>Meeting<th>Began<th>Ended<th class=n>Callers<th class=n>Billed seconds"
        + "<th class=n>%s\n".formatted(escaped(currency));
  }

  private static String line(InvoiceLine line) {
    return "<tr><td>%s<td>%s<td>%s<td class=n>%d<td class=n>%d<td class=n>%s\n"
        .formatted(
            escaped(line.meeting().value()),
            OsloStamp.of(line.began()),
            OsloStamp.of(line.ended()),
            line.callers(),
            line.billedSeconds(),
            plain(line.amount()));
  }

  private static String sums(Invoice invoice) {
    return Vector.of(
            sum("Excluding VAT", invoice.net()),
            sum("VAT 25 %", invoice.vat()),
            sum("To pay", invoice.total()))
        .mkString();
  }

  private static String sum(String what, Money money) {
    return "<tr><th colspan=5>%s<th class=n>%s\n".formatted(what, plain(money));
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
