package no.meetat.sip.signalling.message;

/**
 * Text in quotes, with a backslash before a character that would end it (RFC 3261, section 25.1).
 */
final class QuotedString {

  private QuotedString() {}

  /** The text inside the quotes; unquoted text as it is. */
  static String bare(String written) {
    return written.startsWith("\"")
        ? unescaped(written.substring(1, written.length() - 1))
        : written;
  }

  private static String unescaped(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      bare.append(text.charAt(at));
    }
    return bare.toString();
  }
}
