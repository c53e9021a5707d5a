package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.YearMonth;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** What would be invoiced now. */
final class Drafts {

  private final Database database;
  private final InvoiceTerms terms;

  Drafts(Database database, InvoiceTerms terms) {
    this.database = database;
    this.terms = terms;
  }

  /** Hands over the drafts of those who owe anything, by the payers' numbers. */
  void read(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each) {
    unbilled(month, payer)
        .forEach(stays -> {
          InvoiceHead head = database.withSnapshot(handle -> head(handle, stays));
          if (head.sums().isAnything()) {
            each.accept(head, lines(stays));
          }
        });
  }

  private Seq<Unbilled> unbilled(YearMonth month, Option<PhoneNumber> payer) {
    return database.withSnapshot(handle -> {
      Mark last = BillableStays.newest(handle);
      return BillableStays.payers(handle, month, payer, last)
          .map(one -> BillableStays.unbilled(handle, one, month, last));
    });
  }

  private InvoiceHead head(Handle handle, Unbilled stays) {
    return new InvoiceHead(
        stays.payer(),
        stays.month(),
        Option.none(),
        terms.seller(),
        PayerTable.find(handle, stays.payer()),
        sums(handle, stays, terms.currency()),
        CorrectedInvoices.of(handle, stays));
  }

  private InvoiceLines lines(Unbilled stays) {
    return each -> database.useSnapshot(handle -> BillableLines.read(handle, stays, each));
  }

  /** What they add up to. */
  static InvoiceSums sums(Handle handle, Unbilled stays, String currency) {
    LineSums sums = new LineSums(currency);
    BillableLines.read(handle, stays, sums);
    return sums.sums();
  }
}
