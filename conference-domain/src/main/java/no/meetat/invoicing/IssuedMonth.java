package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/**
 * What was issued for a month.
 *
 * @param numbers of the new documents, in the order of the payers' numbers
 * @param unknown payers who owe and have no document, for nothing is known of them but the number:
 *     a document must name its buyer (bokføringsforskriften § 5-1-2)
 */
public record IssuedMonth(Seq<Long> numbers, Seq<PhoneNumber> unknown) {

  /** Nothing. */
  public static final IssuedMonth NOTHING = new IssuedMonth(Vector.empty(), Vector.empty());

  /** The same and a further document, where there is one. */
  public IssuedMonth with(Option<Long> number) {
    return new IssuedMonth(numbers.appendAll(number), unknown);
  }

  /** The same and a payer who is not known. */
  public IssuedMonth withUnknown(PhoneNumber payer) {
    return new IssuedMonth(numbers, unknown.append(payer));
  }
}
