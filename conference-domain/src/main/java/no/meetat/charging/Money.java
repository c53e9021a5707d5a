package no.meetat.charging;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount (S34).
 *
 * @param amount decimal, any scale
 * @param currency ISO 4217, for example NOK
 */
public record Money(BigDecimal amount, String currency) {

  /** Decimals a stay's charge keeps. */
  public static final int CHARGE_SCALE = 4;

  /** Decimals on an invoice. */
  public static final int INVOICE_SCALE = 2;

  /** Nothing, in this currency. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO.setScale(CHARGE_SCALE), currency);
  }

  /** This many ten-thousandths, the unit in which charges are added up. */
  public static Money ofTenThousandths(long count, String currency) {
    return new Money(BigDecimal.valueOf(count, CHARGE_SCALE), currency);
  }

  /** The exact sum; both must be of one currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** The same with the other sign. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** This amount times an exact factor, not rounded. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** Rounded half up to 4 decimals, as a stay's charge is kept. */
  public Money asCharge() {
    return rounded(CHARGE_SCALE);
  }

  /** Rounded half up to 2 decimals, as an invoice shows it. */
  public Money onInvoice() {
    return rounded(INVOICE_SCALE);
  }

  /** As a price is shown: 2 decimals, and more where it has more. */
  public Money asPrice() {
    BigDecimal shortest = amount.stripTrailingZeros();
    return new Money(shortest.setScale(Math.max(shortest.scale(), INVOICE_SCALE)), currency);
  }

  private Money rounded(int scale) {
    return new Money(amount.setScale(scale, RoundingMode.HALF_UP), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
