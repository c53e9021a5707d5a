package no.meetat.booking;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A code or PIN as it is keyed: 4 to 12 decimal digits. It is a secret: {@code toString} hides it
 * (S8).
 */
public record AccessCode(String digits) {

  private static final Pattern CODE = Pattern.compile("[0-9]{4,12}");

  /** The longest code that can exist, in digits. */
  public static final int MAX_DIGITS = 12;

  public AccessCode {
    if (!CODE.matcher(digits).matches()) {
      throw new IllegalArgumentException("a code has 4 to 12 decimal digits");
    }
  }

  /** The code; none when the keys cannot be one. */
  public static Option<AccessCode> parse(String keyed) {
    return Option.some(keyed).filter(text -> CODE.matcher(text).matches()).map(AccessCode::new);
  }

  @Override
  public String toString() {
    return "AccessCode[hidden]";
  }
}
