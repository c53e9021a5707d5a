package no.meetat.invoicing;

import io.vavr.collection.Stream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.Money;

/**
 * What a minute cost, found from what was charged. Each stay was rounded to 4 decimals, so several
 * prices may explain a sum; the tariff's is the one with the fewest decimals. Where no price alone
 * does, as with a set-up fee, it is the average.
 */
final class MinutePrice {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  /** NOK that rounding may have moved a stay by. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.00005");

  private MinutePrice() {}

  /**
   * The price of a minute, 2 to 4 decimals.
   *
   * @param exact the charges of all stays, added exactly
   * @param billedSeconds of all stays; where there are none the price is nothing
   */
  static Money of(Money exact, long billedSeconds, int stays) {
    if (billedSeconds == 0) {
      return Money.zero(exact.currency()).onInvoice();
    }
    BigDecimal minutes = BigDecimal.valueOf(billedSeconds);
    BigDecimal sum = exact.amount().multiply(SECONDS);
    BigDecimal tolerance = ROUNDING.multiply(BigDecimal.valueOf(stays)).multiply(SECONDS);
    BigDecimal price =
        Stream.rangeClosed(Money.INVOICE_SCALE, Money.CHARGE_SCALE)
            .map(scale -> sum.divide(minutes, scale, RoundingMode.HALF_UP))
            .find(any -> any.multiply(minutes).subtract(sum).abs().compareTo(tolerance) <= 0)
            .getOrElse(() -> sum.divide(minutes, Money.CHARGE_SCALE, RoundingMode.HALF_UP));
    return new Money(price, exact.currency());
  }
}
