package no.meetat.invoicing;

import io.vavr.control.Option;
import no.meetat.charging.Money;

/**
 * What a posting puts on one line.
 *
 * @param posting whose part it is
 * @param item what it charges for
 * @param price by the tariff, where that is known
 * @param billedSeconds less than zero where they are taken off
 * @param amount exact; less than zero where it is taken off
 */
record PostingPart(
    Posting posting, LineItem item, Option<Money> price, long billedSeconds, Money amount) {

  /** One stay more on the line, one less, or none: who is charged nothing is not counted (S32). */
  int stays() {
    return isCharged() ? posting.stays() : 0;
  }

  private boolean isCharged() {
    return item != LineItem.MINUTES || billedSeconds != 0 || amount.amount().signum() != 0;
  }
}
