package no.meetat.sip.trace;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the Call-ID of a message that need not be sound otherwise (RFC 3261, section 20.8). */
final class CallIdField {

  /** Octets of the longest that is kept. */
  private static final int LONGEST = 512;

  private static final Pattern FIELD = Pattern.compile("(?i)\n(?:call-id|i)[ \t]*:\\s*(\\S+)");

  private CallIdField() {}

  /** The Call-ID; none where there is none, or it is too long. */
  static Option<String> in(String message) {
    int end = message.indexOf("\r\n\r\n");
    Matcher field = FIELD.matcher(message).region(0, end < 0 ? message.length() : end);
    return Option.when(field.find(), () -> field.group(1)).filter(id -> id.length() <= LONGEST);
  }
}
