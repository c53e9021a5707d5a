package no.meetat.invoicing;

import io.vavr.control.Option;
import java.math.BigDecimal;

/** Why a line bears no VAT. */
public enum ZeroVat {
  /** The seller is not in the VAT register: the sale is outside the scope of VAT. */
  NOT_REGISTERED,
  /** The buyer is outside the area of Norwegian VAT, to which Svalbard does not belong either. */
  ABROAD,
  /** The tariff has no VAT. */
  ZERO_RATED;

  /** The reason, where the rate needs one. */
  public static Option<ZeroVat> of(Seller seller, Buyer buyer, BigDecimal rate) {
    if (!seller.vatRegistered()) {
      return Option.some(NOT_REGISTERED);
    }
    return Option.when(rate.signum() == 0, isAbroad(buyer) ? ABROAD : ZERO_RATED);
  }

  private static boolean isAbroad(Buyer buyer) {
    return !buyer.party().address().country().equals(PostalAddress.NORWAY);
  }
}
