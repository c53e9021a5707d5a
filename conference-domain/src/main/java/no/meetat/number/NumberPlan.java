package no.meetat.number;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** The number that digits mean: by Norway's numbering plan, otherwise by the world's (E.164). */
final class NumberPlan {

  private static final String NORWAY = "47";

  /** Digits of the shortest number from abroad that is accepted without a + before it. */
  private static final int SHORTEST_WITHOUT_PLUS = 10;

  /** 8 digits; the 5 digits of companies; the 12 digits of machines. */
  private static final Pattern NORWEGIAN =
      Pattern.compile("[2-9][0-9]{7}|0[1-9][0-9]{3}|5[89][0-9]{10}");

  private static final Pattern MACHINE = Pattern.compile("5[89][0-9]{10}");
  private static final Pattern COMPANY_WITHOUT_PLUS = Pattern.compile("470[1-9][0-9]{3}");

  private NumberPlan() {}

  /** The digits after + or 00. */
  static Either<NumberFault, PhoneNumber> international(String digits) {
    Option<NumberFault> fault =
        digits.startsWith(NORWAY)
            ? Option.when(!isNorwegian(digits.substring(NORWAY.length())), NumberFault.LENGTH)
            : CountryCodes.fault(digits);
    return fault.toEither(() -> new PhoneNumber("+" + digits)).swap();
  }

  /** Digits without +: of Norway, after 00, or of the world. */
  static Either<NumberFault, PhoneNumber> national(String digits) {
    if (digits.startsWith("00")) {
      return international(digits.substring(2));
    }
    if (isAmbiguous(digits)) {
      return Either.left(NumberFault.AMBIGUOUS);
    }
    if (isNorwegian(digits)) {
      return Either.right(new PhoneNumber("+" + NORWAY + digits));
    }
    boolean complete =
        digits.length() >= SHORTEST_WITHOUT_PLUS || COMPANY_WITHOUT_PLUS.matcher(digits).matches();
    return complete ? international(digits) : Either.left(NumberFault.LENGTH);
  }

  private static boolean isNorwegian(String digits) {
    return NORWEGIAN.matcher(digits).matches();
  }

  private static boolean isAmbiguous(String digits) {
    return MACHINE.matcher(digits).matches() && CountryCodes.fault(digits).isEmpty();
  }
}
