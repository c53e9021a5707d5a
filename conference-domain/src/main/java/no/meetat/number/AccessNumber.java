package no.meetat.number;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A number the service answers on (S1).
 *
 * @param national as the service writes it: {@code 23184500}
 * @param number the same in international form
 */
public record AccessNumber(String national, PhoneNumber number) {

  private static final String NORWAY = "+47";
  private static final Pattern SHORT = Pattern.compile("[0-9]{3,6}");

  /** The access number written nationally, for example {@code 23184500} or {@code 80088860}. */
  public static AccessNumber norwegian(String national) {
    return new AccessNumber(national, new PhoneNumber(NORWAY + national));
  }

  /**
   * The access number written in any form of {@link PhoneNumber#read}, or a short one of 3 to 6
   * digits; none where it is neither, or not Norwegian.
   */
  public static Option<AccessNumber> parse(String written) {
    return PhoneNumber.parse(written)
        .map(PhoneNumber::e164)
        .filter(e164 -> e164.startsWith(NORWAY))
        .map(e164 -> e164.substring(NORWAY.length()))
        .orElse(() -> Option.some(written).filter(SHORT.asMatchPredicate()))
        .map(AccessNumber::norwegian);
  }

  /** Whether it has no international form, so that it is dialled as it is, as 1999. */
  public boolean hasNoInternationalForm() {
    return PhoneNumber.parse(number.e164()).isEmpty();
  }

  @Override
  public String toString() {
    return national;
  }
}
