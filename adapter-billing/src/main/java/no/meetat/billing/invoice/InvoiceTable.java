package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.VatSum;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Issued invoices but for their lines. */
final class InvoiceTable {

  private static final String INSERT =
      """
      INSERT INTO invoice
             (number, bill_to, month, month_from, month_until, after_cdr, last_cdr,
              after_correction, last_correction, issued_on, due_on, currency, line_rule, kid)
      VALUES (:number, :bill_to, :month, :since, :until, :after_cdr, :last_cdr,
              :after_correction, :last_correction, :issued_on, :due_on, :currency, :line_rule,
              :kid)
      """;
  private static final String NUMBERS =
      """
      SELECT number FROM invoice
       WHERE month = :month AND (:any = 1 OR bill_to = :payer)
       ORDER BY number
      """;
  private static final String INSERT_VAT =
      "INSERT INTO invoice_vat (invoice, rate, net) VALUES (:invoice, :rate, :net)";
  private static final String VAT =
      """
      SELECT rate, net, currency FROM invoice_vat JOIN invoice ON number = invoice
       WHERE invoice = :invoice
      """;

  private InvoiceTable() {}

  /** Adds the invoice; its lines may have been added before. */
  static void add(Handle handle, Unbilled stays, Issue issue, InvoiceSums sums) {
    handle
        .createUpdate(INSERT)
        .bind("number", issue.number())
        .bind("bill_to", stays.payer().e164())
        .bind("month", stays.month().toString())
        .bind("since", Invoice.start(stays.month()).toEpochMilli())
        .bind("until", Invoice.start(stays.month().plusMonths(1)).toEpochMilli())
        .bind("after_cdr", stays.after().cdr())
        .bind("last_cdr", stays.last().cdr())
        .bind("after_correction", stays.after().correction())
        .bind("last_correction", stays.last().correction())
        .bind("issued_on", issue.issuedOn().toString())
        .bind("due_on", issue.dueOn().toString())
        .bind("currency", sums.currency())
        .bind("line_rule", LineRule.NOW.number())
        .bind("kid", issue.kid().getOrNull())
        .execute();
    sums.rates().forEach(sum -> add(handle, issue.number(), sum));
  }

  /** The numbers of the month's invoices, of one payer alone where given. */
  static Seq<Long> numbers(Handle handle, YearMonth month, Option<PhoneNumber> payer) {
    return handle
        .createQuery(NUMBERS)
        .bind("month", month.toString())
        .bind("any", payer.isEmpty() ? 1 : 0)
        .bind("payer", payer.map(PhoneNumber::e164).getOrElse(""))
        .mapTo(Long.class)
        .collect(Vector.collector());
  }

  /** The invoice of that number. */
  static InvoiceHead read(Handle handle, long number) {
    return handle
        .createQuery("SELECT * FROM invoice WHERE number = :number")
        .bind("number", number)
        .map((row, query) -> head(handle, row))
        .one();
  }

  private static InvoiceHead head(Handle handle, ResultSet row) throws SQLException {
    long number = row.getLong("number");
    return new InvoiceHead(
        new PhoneNumber(row.getString("bill_to")),
        YearMonth.parse(row.getString("month")),
        Option.some(
            new Issue(
                number,
                Columns.date(row, "issued_on"),
                Columns.date(row, "due_on"),
                Columns.text(row, "kid"))),
        Option.some(PartyTable.seller(handle, number)),
        Option.some(PartyTable.buyer(handle, number)),
        sums(handle, number, row.getString("currency")),
        CorrectedInvoices.of(handle, Unbilled.before(row)));
  }

  /** The sums of the invoice of that number. */
  static InvoiceSums sums(Handle handle, long number, String currency) {
    return new InvoiceSums(currency, vat(handle, number));
  }

  private static void add(Handle handle, long invoice, VatSum sum) {
    handle
        .createUpdate(INSERT_VAT)
        .bind("invoice", invoice)
        .bind("rate", sum.rate().toPlainString())
        .bind("net", sum.net().amount().toPlainString())
        .execute();
  }

  private static Seq<VatSum> vat(Handle handle, long invoice) {
    return handle
        .createQuery(VAT)
        .bind("invoice", invoice)
        .map((row, query) -> new VatSum(Columns.decimal(row, "rate"), Columns.money(row, "net")))
        .collect(Vector.<VatSum>collector())
        .sortBy(sum -> sum.rate().negate());
  }
}
