package no.meetat.invoicing;

import java.math.BigDecimal;
import no.meetat.charging.Money;

/**
 * What of an invoice bears one rate of VAT.
 *
 * @param rate 0.25 is 25 %
 * @param net the sum of its lines, excluding VAT
 */
public record VatSum(BigDecimal rate, Money net) {

  /** On the sum, rounded once to 0.01 (S34). */
  public Money vat() {
    return net.times(rate).onInvoice();
  }

  /** The same with the other sign. */
  VatSum negated() {
    return new VatSum(rate, net.negated());
  }

  /** Whether it is the sum of this rate: 0.25 and 0.250 are one. */
  boolean isOf(BigDecimal other) {
    return rate.compareTo(other) == 0;
  }
}
