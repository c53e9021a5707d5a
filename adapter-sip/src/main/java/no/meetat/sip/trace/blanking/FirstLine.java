package no.meetat.sip.trace.blanking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start line of a message. */
final class FirstLine {

  private static final Pattern STATUS = Pattern.compile("(?s)(SIP/[0-9.]{1,9} +[0-9]{3})( .*)?");
  private static final Pattern METHOD = Pattern.compile("[A-Za-z!%*_+`'~.\\-]{1,40}");
  private static final Pattern VERSION = Pattern.compile("SIP/[0-9.]{1,9}");

  private FirstLine() {}

  /** Whether it begins a request. */
  static boolean isRequest(String line) {
    return !line.startsWith("SIP/");
  }

  /** The line; {@code ours} whether a Request-URI is our end. */
  static String blank(String line, Uris uris, boolean ours) {
    if (Mark.isDoubtful(line)) {
      return Mark.TEXT;
    }
    return isRequest(line) ? request(line, uris, ours) : status(line);
  }

  private static String status(String line) {
    Matcher parts = STATUS.matcher(line);
    return parts.matches()
        ? parts.group(1) + (parts.group(2) == null ? "" : Mark.digits(parts.group(2)))
        : Mark.TEXT;
  }

  private static String request(String line, Uris uris, boolean ours) {
    int first = line.indexOf(' ');
    String method = line.substring(0, Math.max(0, first));
    if (!METHOD.matcher(method).matches()) {
      return Mark.TEXT;
    }
    int last = line.lastIndexOf(' ');
    boolean versioned = last > first && VERSION.matcher(line.substring(last + 1)).matches();
    int end = versioned ? last : line.length();
    return line.substring(0, first + 1)
        + uris.blank(line.substring(first + 1, end), ours)
        + line.substring(end);
  }
}
