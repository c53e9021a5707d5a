package no.meetat.billing.rating;

import io.vavr.control.Option;
import no.meetat.billing.cdr.VatText;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Rating;
import no.meetat.charging.TariffBook;

/**
 * A stay and what it costs by other tariffs.
 *
 * @param cdrId its record
 * @param correction the last one so far
 * @param charged with the price that counts now
 * @param rated with the price of the other tariffs
 */
record RatedStay(
    long cdrId, Option<Long> correction, CallDetailRecord charged, CallDetailRecord rated) {

  static RatedStay of(
      long cdrId, Option<Long> correction, CallDetailRecord charged, TariffBook tariffs) {
    return new RatedStay(cdrId, correction, charged, Rating.rate(charged, tariffs));
  }

  /** Whether anything changes that a payer is told. */
  boolean differs() {
    return charged.amount().amount().compareTo(rated.amount().amount()) != 0
        || !charged.amount().currency().equals(rated.amount().currency())
        || charged.billedSeconds() != rated.billedSeconds()
        || !charged.vatRate().map(VatText::of).equals(rated.vatRate().map(VatText::of));
  }
}
