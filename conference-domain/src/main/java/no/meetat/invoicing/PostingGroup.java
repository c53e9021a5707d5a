package no.meetat.invoicing;

import io.vavr.control.Option;
import java.math.BigDecimal;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;

/**
 * What shares a line: what of a conference is charged for the same, at one price and one rate of
 * VAT.
 *
 * @param conference names the conference
 * @param item what is charged for
 * @param price without trailing zeros, where the tariff's is known
 * @param tariff names the tariff where its price is not known
 * @param vatRate without trailing zeros
 * @param currency ISO 4217
 */
record PostingGroup(
    Option<String> conference,
    LineItem item,
    Option<BigDecimal> price,
    Option<String> tariff,
    BigDecimal vatRate,
    String currency) {

  static PostingGroup of(PostingPart part) {
    CallDetailRecord stay = part.posting().stay();
    return new PostingGroup(
        stay.conferenceId(),
        part.item(),
        part.price().map(Money::amount).map(BigDecimal::stripTrailingZeros),
        stay.tariff().filter(any -> part.price().isEmpty()),
        part.posting().vatRate(),
        part.amount().currency());
  }
}
