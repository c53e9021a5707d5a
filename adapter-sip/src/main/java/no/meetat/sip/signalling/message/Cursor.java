package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/** Reads a header field value from left to right, each octet once. */
final class Cursor {

  private static final String TOKEN_MARKS = "-.!%*_+`'~";
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Passes over blanks; a value no longer has line ends. */
  Cursor blanks() {
    while (!atEnd() && isBlank(text.charAt(at))) {
      at++;
    }
    return this;
  }

  static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  boolean sees(char expected) {
    return !atEnd() && text.charAt(at) == expected;
  }

  /** Passes over this character with blanks around it; false when another is there. */
  boolean takes(char expected) {
    boolean there = blanks().sees(expected);
    if (there) {
      at++;
      blanks();
    }
    return there;
  }

  /** A token (RFC 3261, section 25.1). */
  Option<String> token() {
    int from = at;
    while (!atEnd() && isToken(text.charAt(at))) {
      at++;
    }
    return Option.when(at > from, () -> text.substring(from, at));
  }

  static boolean isToken(char character) {
    return isAlphanumeric(character) || TOKEN_MARKS.indexOf(character) >= 0;
  }

  static boolean isAlphanumeric(char character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isHexDigit(char character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'f')
        || (character >= 'A' && character <= 'F');
  }

  /** Whether it is visible, in ASCII or as an octet of UTF-8. */
  static boolean isVisible(char character) {
    return (character > ' ' && character < '\u007F') || character >= FIRST_BEYOND_ASCII;
  }

  /** All up to one of these characters, or to the end; it may be empty. */
  String upToAnyOf(String stops) {
    int from = at;
    while (!atEnd() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** A quoted string with its quotes, from the quote at this place; none when it never ends. */
  Option<String> quoted() {
    int from = at;
    for (at++; !atEnd() && !sees('"'); at++) {
      if (sees('\\')) {
        at++;
      }
      if (atEnd()) {
        return Option.none();
      }
    }
    if (atEnd()) {
      return Option.none();
    }
    at++;
    return Option.some(text.substring(from, at));
  }

  String rest() {
    return text.substring(at);
  }
}
