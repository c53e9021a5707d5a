package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.IssueRefusal;
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

  /** The numbers of the new invoices; or why there is none. */
  Either<StoreFault, Either<IssueRefusal, Seq<Long>>> issue() {
    Plan plan = database.withSnapshot(this::plan);
    return plan.refusal().isDefined()
        ? Either.right(Either.left(plan.refusal().get()))
        : issue(plan).map(Either::right);
  }

  private Either<StoreFault, Seq<Long>> issue(Plan plan) {
    List<Long> numbers = new ArrayList<>();
    for (PhoneNumber payer : plan.payers()) {
      Either<StoreFault, Option<Long>> done =
          database.write(
              handle -> new PayersInvoice(handle, terms).issue(payer, month, plan.last()));
      if (done.isLeft()) {
        return Either.left(done.getLeft());
      }
      done.get().forEach(numbers::add);
    }
    return Either.right(Vector.ofAll(numbers));
  }

  private Plan plan(Handle handle) {
    Mark last = BillableStays.newest(handle);
    Seq<PhoneNumber> payers = BillableStays.payers(handle, month, last);
    Option<IssueRefusal> refusal =
        unknownBuyers(handle, payers, last).orElse(() -> vatNotAllowed(handle, payers, last));
    return new Plan(payers, last, refusal);
  }

  private Option<IssueRefusal> unknownBuyers(Handle handle, Seq<PhoneNumber> payers, Mark last) {
    Seq<PhoneNumber> unknown =
        payers
            .filter(payer -> Payers.find(handle, payer).isEmpty())
            .filter(payer -> sums(handle, payer, last).isAnything());
    return Option.when(unknown.nonEmpty(), () -> new IssueRefusal.UnknownBuyers(unknown));
  }

  private Option<IssueRefusal> vatNotAllowed(Handle handle, Seq<PhoneNumber> payers, Mark last) {
    boolean refused =
        !terms.seller().vatRegistered()
            && payers.exists(payer -> sums(handle, payer, last).vat().amount().signum() != 0);
    return Option.when(refused, IssueRefusal.VatNotAllowed::new);
  }

  private InvoiceSums sums(Handle handle, PhoneNumber payer, Mark last) {
    Unbilled stays = BillableStays.unbilled(handle, payer, month, last);
    return Drafts.sums(handle, stays, terms.common().currency());
  }
}
