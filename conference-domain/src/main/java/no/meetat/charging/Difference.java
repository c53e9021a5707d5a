package no.meetat.charging;

import no.meetat.number.PhoneNumber;

/**
 * What other tariffs mean to a payer.
 *
 * @param payer who pays
 * @param stays how many would cost something else
 * @param undated how many of these by a tariff that does not say when it holds
 * @param charged what all the payer's stays cost now, excluding VAT
 * @param rated what they cost by the other tariffs, excluding VAT
 */
public record Difference(PhoneNumber payer, long stays, long undated, Money charged, Money rated) {

  /**
   * The difference of no stays.
   *
   * @param currency ISO 4217
   */
  public static Difference none(PhoneNumber payer, String currency) {
    return new Difference(payer, 0, 0, Money.zero(currency), Money.zero(currency));
  }

  /** The difference with one more stay of the payer's. */
  public Difference with(RatedStay stay) {
    return new Difference(
        payer,
        stays + (stay.differs() ? 1 : 0),
        undated + (stay.differs() && !stay.isDated() ? 1 : 0),
        charged.plus(stay.charged().amount()),
        rated.plus(stay.rated().amount()));
  }

  /** How much more it is; less than zero when it is less. */
  public Money more() {
    return new Money(rated.amount().subtract(charged.amount()), rated.currency());
  }
}
