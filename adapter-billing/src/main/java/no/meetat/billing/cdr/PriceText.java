package no.meetat.billing.cdr;

import no.meetat.charging.Money;

/** How prices are stored: equal ones alike, so that the database finds them alike. */
public final class PriceText {

  private PriceText() {}

  /** Of a minute: 2 decimals, and more where it has more. */
  public static String ofMinute(Money price) {
    return price.asPrice().amount().toPlainString();
  }

  /** Of a set-up: 4 decimals, as of a charge. */
  public static String ofSetUp(Money fee) {
    return fee.asCharge().amount().toPlainString();
  }
}
