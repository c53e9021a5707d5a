package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/**
 * Whose stays a tariff is for (S33).
 *
 * @param payer one payer alone, where given
 * @param accessNumber callers who dialled this access number alone, where given
 */
public record TariffScope(Option<PhoneNumber> payer, Option<PhoneNumber> accessNumber) {

  /** All stays. */
  public static final TariffScope EVERYBODY = new TariffScope(Option.none(), Option.none());

  /** The scopes a stay is within, in order of precedence: payer before access number. */
  static Seq<TariffScope> of(PhoneNumber payer, PhoneNumber dialled) {
    return Vector.of(
        new TariffScope(Option.some(payer), Option.some(dialled)),
        new TariffScope(Option.some(payer), Option.none()),
        new TariffScope(Option.none(), Option.some(dialled)),
        EVERYBODY);
  }

  @Override
  public String toString() {
    return payer.map(number -> "payer " + number).getOrElse("every payer")
        + accessNumber.map(number -> " through " + number).getOrElse("");
  }
}
