package no.meetat.invoice;

import no.meetat.invoicing.ZeroVat;

/** The words for why a line bears no VAT. */
public final class VatReason {

  private VatReason() {}

  /** The sentence, without its end. */
  public static String in(Language language, ZeroVat why) {
    return word(why).in(language);
  }

  private static Word word(ZeroVat why) {
    return switch (why) {
      case NOT_REGISTERED -> Word.NOT_REGISTERED;
      case ABROAD -> Word.ABROAD;
      case ZERO_RATED -> Word.ZERO_RATED;
    };
  }
}
