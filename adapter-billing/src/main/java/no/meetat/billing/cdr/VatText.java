package no.meetat.billing.cdr;

import java.math.BigDecimal;

/** How a rate of VAT is stored: 0.25 and 0.250 are one, so that the database finds them alike. */
public final class VatText {

  private VatText() {}

  /** For example {@code 0.25}. */
  public static String of(BigDecimal rate) {
    return rate.stripTrailingZeros().toPlainString();
  }
}
