package no.meetat.booking;

import java.util.stream.IntStream;

/**
 * What a newly issued code must be like (S8).
 *
 * @param digits length of a new code, 6 to 12
 */
public record CodePolicy(int digits) {

  /** 8 digits. */
  public static final CodePolicy DEFAULT = new CodePolicy(8);

  public CodePolicy {
    if (digits < 6 || digits > AccessCode.MAX_DIGITS) {
      throw new IllegalArgumentException("codes have 6 to 12 digits, not " + digits);
    }
  }

  /** Whether a drawn code may be issued: of the right length, neither a run nor a repeat. */
  public boolean accepts(AccessCode code) {
    return code.digits().length() == digits && !isSequence(code.digits());
  }

  private static boolean isSequence(String digits) {
    int step = digits.charAt(1) - digits.charAt(0);
    return Math.abs(step) <= 1
        && IntStream.range(1, digits.length())
            .allMatch(i -> digits.charAt(i) - digits.charAt(i - 1) == step);
  }
}
