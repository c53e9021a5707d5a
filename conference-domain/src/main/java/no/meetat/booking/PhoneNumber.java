package no.meetat.booking;

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
  private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
  private static final String HOME_COUNTRY = "+47";

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a number in international form: " + e164);
    }
  }

  /** The number written as 22334455, +4722334455, 004722334455 or with spaces; none otherwise. */
  public static Option<PhoneNumber> parse(String written) {
    String dense = SEPARATORS.matcher(written).replaceAll("");
    return Option.some(international(dense))
        .filter(number -> E164.matcher(number).matches())
        .map(PhoneNumber::new);
  }

  private static String international(String dense) {
    if (dense.startsWith("+")) {
      return dense;
    }
    return dense.startsWith("00") ? "+" + dense.substring(2) : HOME_COUNTRY + dense;
  }

  @Override
  public String toString() {
    return e164;
  }
}
