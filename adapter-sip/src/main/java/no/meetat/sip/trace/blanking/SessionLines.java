package no.meetat.sip.trace.blanking;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session description without keys (RFC 8866, sections 5.12 and 6; RFC 4568). */
final class SessionLines {

  private static final Pattern LINE = Pattern.compile("([a-z])=(.*)");
  private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

  /** What key it is, up to the key itself. */
  private static final Pattern CRYPTO =
      Pattern.compile("(?i)crypto:([0-9]{1,9}) ([A-Z0-9_]{1,40}) .*");

  private static final Pattern SECRET = Pattern.compile("crypto|inline|key|pwd|pass|digits");

  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z0-9_.\\-]{1,40}:");

  /** Lines of addresses, times, codecs and bandwidths. */
  private static final String SHOWN = "voctmbrz";

  private SessionLines() {}

  /** The description with its line ends. */
  static String blank(String description) {
    StringJoiner kept = new StringJoiner("\r\n");
    for (String line : LINE_END.split(description, -1)) {
      kept.add(line.isEmpty() ? line : line(line));
    }
    return kept.toString();
  }

  private static String line(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || Mark.isDoubtful(line)) {
      return Mark.TEXT;
    }
    String type = parts.group(1);
    return type + "=" + value(type.charAt(0), parts.group(2));
  }

  private static String value(char type, String value) {
    return switch (type) {
      case 'a' -> attribute(value);
      case 's' -> Mark.digits(value);
      default -> SHOWN.indexOf(type) >= 0 ? value : Mark.TEXT;
    };
  }

  private static String attribute(String value) {
    Matcher crypto = CRYPTO.matcher(value);
    if (crypto.matches()) {
      return "crypto:" + crypto.group(1) + " " + crypto.group(2) + " inline:" + Mark.TEXT;
    }
    if (!SECRET.matcher(value.toLowerCase(Locale.ROOT)).find()) {
      return value;
    }
    Matcher name = ATTRIBUTE.matcher(value);
    return name.lookingAt() ? name.group() + Mark.TEXT : Mark.TEXT;
  }
}
