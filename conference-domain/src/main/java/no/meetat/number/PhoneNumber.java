package no.meetat.number;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A telephone number in international form (E.164): + and 4 to 15 digits. National numbers are read
 * as Norwegian.
 *
 * @param e164 for example +4722334455
 */
public record PhoneNumber(String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[0-9]{4,15}");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a number in international form");
    }
  }

  /**
   * The number written as 22334455, +4722334455, 004722334455, 4722334455, with spaces, hyphens,
   * dots or brackets, or in a URI: {@code tel:22334455;phone-context=+47}, {@code
   * sip:%2B4722334455@host}.
   *
   * @return left with the reason when the text is no number
   */
  public static Either<NumberFault, PhoneNumber> read(String written) {
    return NumberReader.read(written);
  }

  /** The same; none where the text is no number. */
  public static Option<PhoneNumber> parse(String written) {
    return read(written).toOption();
  }

  @Override
  public String toString() {
    return e164;
  }
}
