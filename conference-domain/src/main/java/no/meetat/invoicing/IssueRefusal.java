package no.meetat.invoicing;

import io.vavr.collection.Seq;
import java.time.YearMonth;
import no.meetat.number.PhoneNumber;

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

  /**
   * An invoice must name its buyer.
   *
   * @param payers of whom nothing is known but the number
   */
  record UnknownBuyers(Seq<PhoneNumber> payers) implements IssueRefusal {}

  /** VAT was charged, and the seller may not. */
  record VatNotAllowed() implements IssueRefusal {}
}
