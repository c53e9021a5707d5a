package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.util.Locale;

/** A URI as a message names it; nothing in it is ever looked up. */
public sealed interface Uri permits SipUri, TelUri, OtherUri {

  /** As it was written. */
  String text();

  /** Whether it asks for TLS all the way (RFC 3261, section 26.2.2). */
  default boolean isSecure() {
    return false;
  }

  /**
   * The telephone number it may name, as written, with its own parameters (RFC 3966, section 3):
   * {@code +47-23184500;phone-context=x}, escapes and all.
   */
  Option<String> subscriber();

  /** The URI of this text; none when it is malformed. */
  static Option<Uri> read(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || !isScheme(text, colon) || !isClean(text)) {
      return Option.none();
    }
    String rest = text.substring(colon + 1);
    return switch (text.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "sip" -> SipUri.read(text, rest, false).map(uri -> uri);
      case "sips" -> SipUri.read(text, rest, true).map(uri -> uri);
      case "tel" -> TelUri.read(text, rest).map(uri -> uri);
      default -> Option.when(!rest.isEmpty(), () -> new OtherUri(text));
    };
  }

  private static boolean isScheme(String text, int end) {
    for (int at = 0; at < end; at++) {
      char character = text.charAt(at);
      boolean mark = character == '+' || character == '-' || character == '.';
      if (!Cursor.isAlphanumeric(character) && !mark) {
        return false;
      }
    }
    return true;
  }

  /** Without blanks, controls, quotes and brackets, or a percent sign that escapes nothing. */
  private static boolean isClean(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean sound = Cursor.isVisible(character) && "\"<>".indexOf(character) < 0;
      if (!sound || (character == '%' && !isEscape(text, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Cursor.isHexDigit(text.charAt(at + 1))
        && Cursor.isHexDigit(text.charAt(at + 2));
  }
}
