package no.meetat.number;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as written, without the URI around it (RFC 3261, RFC 3966), parameters,
 * escapes and the separators between digits.
 *
 * @param digits the number itself; digits alone, perhaps after a +, if it is well written
 * @param context the value of {@code phone-context}: a prefix such as +47, or a domain
 */
public record NumberText(String digits, Option<String> context) {

  /** The longest text that is read, in characters; a peer's URI may have any length. */
  public static final int LONGEST = 1_024;

  private static final Pattern TEL = Pattern.compile("(?i)tel:(.*)");
  private static final Pattern SIP = Pattern.compile("(?i)sips?:([^@:]*)(?::[^@]*)?@.*");
  private static final Pattern CONTEXT = Pattern.compile("(?i)phone-context=(.+)");
  private static final Pattern ESCAPE = Pattern.compile("%([0-7][0-9A-Fa-f])");
  private static final Pattern SEPARATORS = Pattern.compile("[ \u00a0\u202f().-]");

  /** What is written, whether it is a number or not; of at most {@link #LONGEST} characters. */
  public static NumberText of(String written) {
    Array<String> parts = Array.of(user(written.strip()).split(";", -1)).map(NumberText::decoded);
    return new NumberText(
        dense(parts.head()), parts.tail().flatMap(NumberText::context).headOption());
  }

  /** The same without separators. */
  static String dense(String number) {
    return SEPARATORS.matcher(number).replaceAll("");
  }

  private static String user(String written) {
    return Array.of(TEL, SIP)
        .map(uri -> uri.matcher(written))
        .find(Matcher::matches)
        .map(uri -> uri.group(1))
        .getOrElse(written);
  }

  private static Option<String> context(String parameter) {
    return Option.some(CONTEXT.matcher(parameter))
        .filter(Matcher::matches)
        .map(found -> found.group(1));
  }

  private static String decoded(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(escape -> Matcher.quoteReplacement(octet(escape.group(1))));
  }

  private static String octet(String hexadecimal) {
    return Character.toString(Integer.parseInt(hexadecimal, 16));
  }
}
