package no.meetat.cli.settings;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bank accounts as they are typed: Norwegian ones of 11 digits (modulus 11) and IBANs (ISO 13616).
 */
final class AccountNumber {

  private static final Pattern SEPARATORS = Pattern.compile("[ .]");
  private static final Pattern NORWEGIAN = Pattern.compile("[0-9]{11}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);
  private static final int IBAN_HEAD = 4;

  private AccountNumber() {}

  /** The number without separators; none when its check digits are wrong. */
  static Option<String> parse(String written) {
    return Option.some(SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT))
        .filter(number -> isNorwegian(number) || isIban(number));
  }

  private static boolean isNorwegian(String number) {
    return NORWEGIAN.matcher(number).matches()
        && IntStream.range(0, WEIGHTS.length).map(i -> WEIGHTS[i] * digit(number.charAt(i))).sum()
                % 11
            == 0;
  }

  private static boolean isIban(String number) {
    return IBAN.matcher(number).matches()
        && new BigInteger(digits(number.substring(IBAN_HEAD) + number.substring(0, IBAN_HEAD)))
            .mod(IBAN_MODULUS)
            .equals(BigInteger.ONE);
  }

  private static String digits(String letters) {
    return letters
        .chars()
        .mapToObj(letter -> Integer.toString(digit((char) letter)))
        .collect(Collectors.joining());
  }

  private static int digit(char letter) {
    return Character.digit(letter, Character.MAX_RADIX);
  }
}
