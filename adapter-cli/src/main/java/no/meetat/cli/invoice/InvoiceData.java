package no.meetat.cli.invoice;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.charging.Invoice;
import no.meetat.charging.InvoiceLine;
import no.meetat.charging.Money;

/** Invoices for programs: times in UTC, amounts as decimal texts. */
final class InvoiceData {
  static final Seq<String> COLUMNS =
      Vector.of(
          "bill_to",
          "month",
          "meeting_id",
          "began",
          "ended",
          "callers",
          "billed_seconds",
          "amount",
          "currency");

  private InvoiceData() {}

  /** A row for each line of the invoice. */
  static Seq<Map<String, ?>> rows(Invoice invoice) {
    return invoice.lines().map(line -> row(invoice, line));
  }

  private static Map<String, ?> row(Invoice invoice, InvoiceLine line) {
    return LinkedHashMap.<String, Object>of(
            "bill_to", invoice.billTo().e164(), "month", invoice.month().toString())
        .merge(line(line))
        .put("currency", line.amount().currency());
  }

  /** The whole invoice with its sums. */
  static Map<String, ?> whole(Invoice invoice) {
    return LinkedHashMap.<String, Object>of(
        "bill_to", invoice.billTo().e164(),
        "month", invoice.month().toString(),
        "lines", invoice.lines().map(InvoiceData::line),
        "net", plain(invoice.net()),
        "vat", plain(invoice.vat()),
        "total", plain(invoice.total()),
        "currency", invoice.net().currency());
  }

  private static LinkedHashMap<String, Object> line(InvoiceLine line) {
    return LinkedHashMap.of(
        "meeting_id", line.meeting().value(),
        "began", line.began().toString(),
        "ended", line.ended().toString(),
        "callers", line.callers(),
        "billed_seconds", line.billedSeconds(),
        "amount", plain(line.amount()));
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }
}
