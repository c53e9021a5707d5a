package no.meetat.admission;

/**
 * Pseudonyms of numbers that a trusted peer tells and does not screen. Such a number is known from
 * its right codes like any other, but anybody may call by it, so it lets no budget grow (S13).
 */
final class Unverified {

  private static final String MARK = "~";

  private Unverified() {}

  /** No longer than the number's pseudonym, as stores have room for. */
  static String of(String pseudonym) {
    return MARK + pseudonym.substring(Math.min(1, pseudonym.length()));
  }

  static boolean is(String pseudonym) {
    return pseudonym.startsWith(MARK);
  }
}
