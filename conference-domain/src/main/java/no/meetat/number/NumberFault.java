package no.meetat.number;

/** Why a text is no possible telephone number (S3). */
public enum NumberFault {
  EMPTY("nothing is written"),
  DECIMAL("a spreadsheet has made it a decimal number; let the column hold text"),
  CHARACTERS(
      "only digits, a + before them, and spaces, hyphens, dots and brackets between them belong to"
          + " one"),
  EXTENSION("it is an extension of a private exchange"),
  LENGTH(
      "in Norway it has 8 digits, or 5 beginning with 0; from elsewhere it has + or 00, the country"
          + " code and as many digits as numbers there have"),
  COUNTRY("there is no such country code"),
  AMBIGUOUS("it may be Norwegian or foreign; write + and the country code before it");

  private final String sentence;

  NumberFault(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong and what would be right, without repeating the text. */
  public String sentence() {
    return sentence;
  }
}
