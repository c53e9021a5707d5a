package no.meetat.invoicing;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;

/**
 * What one conference costs at one price, or what of that changed since it was last billed.
 *
 * @param meeting the meeting that was held
 * @param name what its owner calls it, where that is known (S38)
 * @param began when the first charge began
 * @param ended when the last charge ended
 * @param item what is charged for
 * @param callers how many stays are charged (S32); less than zero where they are taken off
 * @param billedSeconds of all stays together; none of a set-up fee
 * @param amount the stays' charges, added exactly and rounded once to 0.01, excluding VAT (S34)
 * @param price of a minute, or of each set-up, by the tariff, excluding VAT
 * @param vatRate on top of the amount, 0.25 is 25 %
 */
public record InvoiceLine(
    MeetingId meeting,
    Option<String> name,
    Instant began,
    Instant ended,
    LineItem item,
    int callers,
    long billedSeconds,
    Money amount,
    Money price,
    BigDecimal vatRate)
    implements StatedLine {

  /**
   * The line of stays that have been added up and whose tariffs' prices were not kept: one price is
   * found that explains their charge.
   *
   * @param exact their charges, added exactly
   */
  public static InvoiceLine of(
      MeetingId meeting,
      Instant began,
      Instant ended,
      int callers,
      long billedSeconds,
      Money exact,
      BigDecimal vatRate) {
    return new InvoiceLine(
        meeting,
        Option.none(),
        began,
        ended,
        LineItem.MINUTES,
        callers,
        billedSeconds,
        exact.onInvoice(),
        MinutePrice.of(exact, billedSeconds, callers),
        vatRate);
  }

  /** The same with the name of its meeting, where it has one. */
  public InvoiceLine named(Option<String> name) {
    return new InvoiceLine(
        meeting, name, began, ended, item, callers, billedSeconds, amount, price, vatRate);
  }

  /** How long it lasted; nothing when the clock was set back meanwhile. */
  public Duration duration() {
    return began.isBefore(ended) ? Duration.between(began, ended) : Duration.ZERO;
  }

  /** The same with the other sign; the price is what it was. */
  InvoiceLine negated() {
    return new InvoiceLine(
        meeting,
        name,
        began,
        ended,
        item,
        -callers,
        -billedSeconds,
        amount.negated(),
        price,
        vatRate);
  }
}
