package no.meetat.invoicing;

import io.vavr.collection.CharSeq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A number in the Norwegian register of legal entities: 9 digits, of which the last checks the
 * others by modulus 11.
 *
 * @param digits for example 974760673
 */
public record OrganisationNumber(String digits) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{9}");
  private static final Pattern AROUND = Pattern.compile("(?i)[ .]|^NO|MVA$");
  private static final Vector<Integer> WEIGHTS = Vector.of(3, 2, 7, 6, 5, 4, 3, 2, 1);
  private static final int MODULUS = 11;

  public OrganisationNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not an organisation number: " + digits);
    }
  }

  /** The number written as 974760673, 974 760 673 or NO 974 760 673 MVA; none otherwise. */
  public static Option<OrganisationNumber> parse(String written) {
    return Option.some(AROUND.matcher(written.strip()).replaceAll(""))
        .filter(OrganisationNumber::isValid)
        .map(OrganisationNumber::new);
  }

  private static boolean isValid(String digits) {
    return DIGITS.matcher(digits).matches() && weighted(digits) % MODULUS == 0;
  }

  private static int weighted(String digits) {
    return WEIGHTS
        .zipWith(CharSeq.of(digits), (weight, digit) -> weight * Character.digit(digit, 10))
        .sum()
        .intValue();
  }

  /** As it is written for people: {@code 974 760 673}. */
  @Override
  public String toString() {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }
}
