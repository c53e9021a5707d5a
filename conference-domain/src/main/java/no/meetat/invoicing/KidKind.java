package no.meetat.invoicing;

import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/** How the seller's agreement with the bank wants the KID of a payment checked, if it wants one. */
public enum KidKind {
  /** Invoices have no KID. */
  NONE,
  /** The check digit is by modulus 10, weights 2 and 1. */
  MOD10,
  /** The check digit is by modulus 11, weights 2 to 7; a hyphen stands for 10. */
  MOD11;

  private static final int PAYER_DIGITS = 15;
  private static final int NUMBER_DIGITS = 9;
  private static final long NUMBERS = 1_000_000_000L;
  private static final int MOST_WEIGHTS = 6;

  /**
   * The KID of an invoice: the payer's number in 15 digits, the invoice's in 9 and the check digit,
   * 25 in all, which is the most there may be; none where invoices have none, or the number is
   * longer.
   */
  public Option<String> of(PhoneNumber payer, long invoice) {
    String digits =
        padded(payer.e164().substring(1), PAYER_DIGITS)
            + padded(Long.toString(invoice), NUMBER_DIGITS);
    return Option.when(this != NONE && invoice < NUMBERS, () -> digits + check(digits));
  }

  /** The check digit of these digits; nothing where there is no KID. */
  String check(String digits) {
    return switch (this) {
      case NONE -> "";
      case MOD10 -> Integer.toString((10 - weightedBy10(digits) % 10) % 10);
      case MOD11 -> by11((11 - weightedBy11(digits) % 11) % 11);
    };
  }

  private static String by11(int check) {
    return check == 10 ? "-" : Integer.toString(check);
  }

  private static int weightedBy10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weighted = fromRight(digits, i) * (i % 2 == 0 ? 2 : 1);
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }

  private static int weightedBy11(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += fromRight(digits, i) * (2 + i % MOST_WEIGHTS);
    }
    return sum;
  }

  private static int fromRight(String digits, int place) {
    return Character.digit(digits.charAt(digits.length() - 1 - place), 10);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
