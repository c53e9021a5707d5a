package no.meetat.cli.booking;

import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;

/** Access numbers as Norwegians write them: {@code 23 18 45 00}, {@code 800 88 860}. */
final class SpokenNumbers {
  private static final String FREEPHONE = "80";
  private static final int DIGITS = 8;

  private SpokenNumbers() {}

  /** For example {@code 23 18 45 00 (fra utlandet +47 23 18 45 00) eller 800 88 860}. */
  static String inNorwegian(AccessNumbers numbers) {
    return numbers.all().map(SpokenNumbers::withAbroad).mkString(" eller ");
  }

  private static String withAbroad(AccessNumber number) {
    String national = grouped(number.national());
    return isFreephone(number.national())
        ? national
        : national + " (fra utlandet +47 " + national + ")";
  }

  static String grouped(String national) {
    if (national.length() != DIGITS) {
      return national;
    }
    return isFreephone(national)
        ? national.substring(0, 3) + " " + national.substring(3, 5) + " " + national.substring(5)
        : national.replaceAll("(..)(..)(..)(..)", "$1 $2 $3 $4");
  }

  private static boolean isFreephone(String national) {
    return national.startsWith(FREEPHONE);
  }
}
