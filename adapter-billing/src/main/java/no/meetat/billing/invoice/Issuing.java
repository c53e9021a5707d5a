package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.meetat.booking.PhoneNumber;
import no.meetat.charging.Buyer;
import no.meetat.charging.InvoiceSums;
import no.meetat.charging.Issue;
import org.jdbi.v3.core.Handle;

/** Issues the invoices of a month in one transaction, payer by payer in the order of numbers. */
final class Issuing {

  private final Handle handle;
  private final YearMonth month;
  private final IssueTerms terms;
  private final LocalDate today;
  private final InvoiceCounter counter;
  private final long lastCdr;

  Issuing(Handle handle, YearMonth month, IssueTerms terms, LocalDate today) {
    this.handle = handle;
    this.month = month;
    this.terms = terms;
    this.today = today;
    this.counter = new InvoiceCounter(handle, terms.firstNumber());
    this.lastCdr = BillableStays.lastCdr(handle);
  }

  /** The numbers of the new invoices; or why there is none. */
  Either<IssueRefusal, Seq<Long>> issue() {
    Seq<PhoneNumber> payers = BillableStays.payers(handle, month, lastCdr);
    return unknownBuyers(payers)
        .orElse(() -> vatNotAllowed(payers))
        .toEither(() -> issue(payers))
        .swap();
  }

  private Option<IssueRefusal> unknownBuyers(Seq<PhoneNumber> payers) {
    Seq<PhoneNumber> unknown =
        payers
            .filter(payer -> Payers.find(handle, payer).isEmpty())
            .filter(payer -> owesAnything(sums(payer)));
    return Option.when(unknown.nonEmpty(), () -> new IssueRefusal.UnknownBuyers(unknown));
  }

  private Option<IssueRefusal> vatNotAllowed(Seq<PhoneNumber> payers) {
    boolean refused =
        !terms.seller().vatRegistered()
            && payers.exists(payer -> sums(payer).vat().amount().signum() != 0);
    return Option.when(refused, IssueRefusal.VatNotAllowed::new);
  }

  private InvoiceSums sums(PhoneNumber payer) {
    return Drafts.sums(handle, unbilled(payer), terms.currency());
  }

  private Unbilled unbilled(PhoneNumber payer) {
    return BillableStays.unbilled(handle, payer, month, lastCdr);
  }

  private Seq<Long> issue(Seq<PhoneNumber> payers) {
    List<Long> numbers = new ArrayList<>();
    payers.forEach(payer ->
        Payers.find(handle, payer)
            .flatMap(buyer -> issue(unbilled(payer), buyer))
            .forEach(numbers::add));
    return Vector.ofAll(numbers);
  }

  private Option<Long> issue(Unbilled stays, Buyer buyer) {
    long number = counter.next();
    InvoiceSums sums = write(stays, number);
    if (owesAnything(sums)) {
      keep(stays, buyer, number, sums);
      return Option.some(number);
    }
    LineTable.remove(handle, number);
    return Option.none();
  }

  private InvoiceSums write(Unbilled stays, long number) {
    try (LineWriter lines = new LineWriter(handle, number, terms.currency())) {
      BillableStays.lines(handle, stays, lines);
      return lines.sums();
    }
  }

  private void keep(Unbilled stays, Buyer buyer, long number, InvoiceSums sums) {
    Issue issue = new Issue(number, today, today.plusDays(terms.daysToPay()));
    InvoiceTable.add(handle, stays, issue, sums);
    PartyTable.add(handle, number, terms.seller(), buyer);
    counter.use();
  }

  /** Whoever owes nothing gets no invoice. */
  static boolean owesAnything(InvoiceSums sums) {
    return sums.total().amount().signum() != 0;
  }
}
