package no.meetat.billing.invoice;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.IssueRefusal;
import no.meetat.invoicing.IssuedMonth;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/**
 * Issues the invoices of a month, payer by payer in the order of numbers. Each has a transaction of
 * its own, so that calls that end meanwhile are stored without waiting for all of them; when it is
 * cut short, the rest is issued next time.
 */
final class Issuing {

  /** What there is to issue when it begins. */
  private record Plan(Seq<PhoneNumber> payers, Mark last, Option<IssueRefusal> refusal) {}

  private final Database database;
  private final YearMonth month;
  private final IssueTerms terms;

  Issuing(Database database, YearMonth month, IssueTerms terms) {
    this.database = database;
    this.month = month;
    this.terms = terms;
  }

  /** What was issued, to one payer alone where given; or why nothing was. */
  Either<StoreFault, Either<IssueRefusal, IssuedMonth>> issue(Option<PhoneNumber> payer) {
    Plan plan = database.withSnapshot(handle -> plan(handle, payer));
    return plan.refusal().isDefined()
        ? Either.right(Either.left(plan.refusal().get()))
        : issue(plan).map(Either::right);
  }

  private Either<StoreFault, IssuedMonth> issue(Plan plan) {
    IssuedMonth issued = IssuedMonth.NOTHING;
    for (PhoneNumber payer : plan.payers()) {
      Either<StoreFault, Either<PhoneNumber, Option<Long>>> done =
          database.write(
              handle -> new PayersInvoice(handle, terms).issue(payer, month, plan.last()));
      if (done.isLeft()) {
        return Either.left(done.getLeft());
      }
      issued = done.get().fold(issued::withUnknown, issued::with);
    }
    return Either.right(issued);
  }

  private Plan plan(Handle handle, Option<PhoneNumber> payer) {
    Mark last = BillableStays.newest(handle);
    Seq<PhoneNumber> payers = BillableStays.payers(handle, month, payer, last);
    Iterator<InvoiceSums> sums = payers.iterator().map(one -> sums(handle, one, last));
    return new Plan(payers, last, IssueRefusal.check(terms.seller(), sums));
  }

  private InvoiceSums sums(Handle handle, PhoneNumber payer, Mark last) {
    Unbilled stays = BillableStays.unbilled(handle, payer, month, last);
    return Drafts.sums(handle, stays, terms.common().currency());
  }
}
