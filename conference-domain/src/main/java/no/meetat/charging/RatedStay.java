package no.meetat.charging;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * A stay and what it costs by other tariffs (S33).
 *
 * @param cdrId its record
 * @param correction the last one so far
 * @param charged with the price that counts now
 * @param rated with the price of the other tariffs
 * @param isDated whether that price's tariff says when it holds
 */
public record RatedStay(
    long cdrId,
    Option<Long> correction,
    CallDetailRecord charged,
    CallDetailRecord rated,
    boolean isDated) {

  /** The stay, rated by this book. */
  public static RatedStay of(
      long cdrId, Option<Long> correction, CallDetailRecord charged, TariffBook tariffs) {
    Option<Tariff> tariff = Rating.tariff(charged, tariffs);
    return new RatedStay(
        cdrId,
        correction,
        charged,
        tariff.map(other -> Rating.rate(charged, other)).getOrElse(charged),
        tariff.forAll(Tariff::isDated));
  }

  /**
   * Whether the amount, its currency, the seconds or the VAT change. Another price of a minute that
   * comes to the same amount changes nothing.
   */
  public boolean differs() {
    return charged.amount().amount().compareTo(rated.amount().amount()) != 0
        || !charged.amount().currency().equals(rated.amount().currency())
        || charged.billedSeconds() != rated.billedSeconds()
        || !vatRate(charged).equals(vatRate(rated));
  }

  /** 0.25 and 0.250 are one. */
  private static Option<BigDecimal> vatRate(CallDetailRecord cdr) {
    return cdr.vatRate().map(BigDecimal::stripTrailingZeros);
  }
}
