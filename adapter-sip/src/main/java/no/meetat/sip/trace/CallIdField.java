package no.meetat.sip.trace;

import io.vavr.control.Option;

/** Finds the Call-ID of a message that need not be sound otherwise (RFC 3261, section 20.8). */
final class CallIdField {

  private static final String NAME = "call-id";
  private static final String COMPACT = "i";

  /** Octets of the longest that is kept. */
  private static final int LONGEST = 512;

  private CallIdField() {}

  /** The Call-ID; none where there is none, or it is too long. */
  static Option<String> in(String message) {
    int end = message.indexOf("\r\n\r\n");
    int headEnd = end < 0 ? message.length() : end;
    for (int line = message.indexOf('\n') + 1;
        line > 0 && line < headEnd;
        line = message.indexOf('\n', line) + 1) {
      int value = behindName(message, line, headEnd);
      if (value > 0) {
        return identifier(message, value, headEnd);
      }
    }
    return Option.none();
  }

  /** Where the value begins, if this line is the field; else 0. */
  private static int behindName(String message, int line, int headEnd) {
    int at = line + nameLength(message, line);
    while (at < headEnd && isBlank(message.charAt(at))) {
      at++;
    }
    return at > line && at < headEnd && message.charAt(at) == ':' ? at + 1 : 0;
  }

  private static int nameLength(String message, int line) {
    if (message.regionMatches(true, line, NAME, 0, NAME.length())) {
      return NAME.length();
    }
    return message.regionMatches(true, line, COMPACT, 0, COMPACT.length()) ? COMPACT.length() : 0;
  }

  /** Up to the next blank or line end; before it there may be a fold. */
  private static Option<String> identifier(String message, int value, int headEnd) {
    int from = value;
    while (from < headEnd && isSpace(message.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < headEnd && !isSpace(message.charAt(to))) {
      to++;
    }
    return Option.when(to > from && to - from <= LONGEST, message.substring(from, to));
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private static boolean isSpace(char character) {
    return isBlank(character) || character == '\r' || character == '\n';
  }
}
