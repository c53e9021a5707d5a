package no.meetat.billing.invoice;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.Issue;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Issues the invoice of one payer in the caller's transaction. */
final class PayersInvoice {

  private final Handle handle;
  private final IssueTerms terms;
  private final InvoiceCounter counter;

  PayersInvoice(Handle handle, IssueTerms terms) {
    this.handle = handle;
    this.terms = terms;
    this.counter = new InvoiceCounter(handle, terms.common().firstNumber());
  }

  /**
   * The invoice's number; none when nothing is owed, also because another process was faster. Left
   * when the payer owes and is not known.
   */
  Either<PhoneNumber, Option<Long>> issue(PhoneNumber payer, YearMonth month, Mark last) {
    Unbilled stays = BillableStays.unbilled(handle, payer, month, last);
    return PayerTable.find(handle, payer)
        .map(buyer -> Either.<PhoneNumber, Option<Long>>right(issue(stays, buyer)))
        .getOrElse(() -> owes(stays) ? Either.left(payer) : Either.right(Option.none()));
  }

  private boolean owes(Unbilled stays) {
    return Drafts.sums(handle, stays, terms.common().currency()).isAnything();
  }

  private Option<Long> issue(Unbilled stays, Buyer buyer) {
    long number = counter.next();
    InvoiceSums sums = write(stays, number);
    if (sums.isAnything()) {
      keep(stays, buyer, number, sums);
      return Option.some(number);
    }
    LineTable.remove(handle, number);
    return Option.none();
  }

  private InvoiceSums write(Unbilled stays, long number) {
    try (LineWriter lines = new LineWriter(handle, number, terms.common().currency())) {
      BillableLines.read(handle, stays, lines);
      return lines.sums();
    }
  }

  private void keep(Unbilled stays, Buyer buyer, long number, InvoiceSums sums) {
    Issue issue = terms.common().issue(stays.payer(), number, terms.today());
    InvoiceTable.add(handle, stays, issue, sums);
    PartyTable.add(handle, number, terms.seller(), buyer);
    DocumentTable.keep(handle, number, terms.forms());
    counter.use();
  }
}
