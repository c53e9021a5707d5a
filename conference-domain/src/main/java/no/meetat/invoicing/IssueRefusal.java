package no.meetat.invoicing;

import io.vavr.collection.Iterator;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.YearMonth;

/** Why no invoice of a month was issued. */
public sealed interface IssueRefusal {

  /** An invoice must name its seller. */
  record NoSeller() implements IssueRefusal {}

  /**
   * The month is not over.
   *
   * @param month it
   */
  record NotOver(YearMonth month) implements IssueRefusal {}

  /** VAT was charged, and the seller may not. */
  record VatNotAllowed() implements IssueRefusal {}

  /** Who sells, where the month's invoices may be issued now. */
  static Either<IssueRefusal, Seller> check(InvoiceTerms terms, YearMonth month, Instant now) {
    return terms
        .seller()
        .<IssueRefusal>toEither(NoSeller::new)
        .filterOrElse(
            any -> !now.isBefore(Invoice.start(month.plusMonths(1))), any -> new NotOver(month));
  }

  /** Why the seller may not issue invoices of such sums. */
  static Option<IssueRefusal> check(Seller seller, Iterable<InvoiceSums> sums) {
    return Option.when(
        !seller.vatRegistered() && Iterator.ofAll(sums).exists(InvoiceSums::bearVat),
        VatNotAllowed::new);
  }
}
