package no.meetat.invoicing;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;

/**
 * What changed of a conference at one price since it was last billed: all of it where it never was.
 *
 * @param meeting the meeting that was held
 * @param began when the first charge began that is new or corrected
 * @param ended when the last such charge ended
 * @param item what is charged for
 * @param price by the tariff, where that is known
 * @param callers how many stays came to it; less than zero where more were taken off
 * @param billedSeconds that came to it
 * @param billed what the documents before charge at this price, added exactly
 * @param now what is charged at this price, added exactly
 * @param vatRate on top, 0.25 is 25 %
 */
public record LineChange(
    MeetingId meeting,
    Instant began,
    Instant ended,
    LineItem item,
    Option<Money> price,
    int callers,
    long billedSeconds,
    Money billed,
    Money now,
    BigDecimal vatRate) {

  /**
   * The line that shows the change: the line as it is now less what was billed, each rounded once,
   * so that all documents whose lines were made so together come to what one alone would have (S34,
   * S38). Those of earlier versions rounded corrections on their own.
   */
  public InvoiceLine line() {
    return new InvoiceLine(
        meeting,
        Option.none(),
        began,
        ended,
        item,
        callers,
        billedSeconds,
        now.onInvoice().plus(billed.onInvoice().negated()),
        shownPrice(),
        vatRate);
  }

  /** The tariff's; of stays whose price was not kept, the one that explains their charge. */
  private Money shownPrice() {
    return price
        .map(Money::asPrice)
        .getOrElse(() -> MinutePrice.of(difference(), billedSeconds, Math.abs(callers)));
  }

  /** Whether it makes the bill less. */
  boolean isTakenOff() {
    return difference().amount().signum() < 0;
  }

  private Money difference() {
    return now.plus(billed.negated());
  }

  /** Whether the buyer sees any difference: a stay that was taken off again is no line. */
  boolean isAnything() {
    return callers != 0 || billedSeconds != 0 || difference().amount().signum() != 0;
  }
}
