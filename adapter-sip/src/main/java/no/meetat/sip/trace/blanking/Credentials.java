package no.meetat.sip.trace.blanking;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What authenticates (RFC 3261, section 20.7): who and by what, not the proof. */
final class Credentials {

  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z]{1,20})\\s+(?!=)");
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z0-9\\-]{1,30})\\s*=\\s*(\"[^\"]*\"|[^\",\\s]*)");

  private static final Set<String> SHOWN =
      HashSet.of("realm", "algorithm", "qop", "stale", "nc", "username", "userhash");

  private Credentials() {}

  /**
   * The value of such a field.
   *
   * @param uri blanks the URI in it
   */
  static String blank(String value, UnaryOperator<String> uri) {
    Matcher scheme = SCHEME.matcher(value);
    if (!scheme.lookingAt()) {
      return parameters(value, uri);
    }
    boolean digest = scheme.group(1).equalsIgnoreCase("Digest");
    String rest = value.substring(scheme.end());
    return scheme.group(1) + " " + (digest ? parameters(rest, uri) : Mark.TEXT);
  }

  private static String parameters(String text, UnaryOperator<String> uri) {
    StringJoiner kept = new StringJoiner(", ").setEmptyValue(Mark.TEXT);
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      kept.add(parameter.group(1) + "=" + shown(parameter.group(1), parameter.group(2), uri));
    }
    return kept.toString();
  }

  private static String shown(String name, String value, UnaryOperator<String> uri) {
    String known = name.toLowerCase(Locale.ROOT);
    if (known.equals("uri")) {
      return uri.apply(value);
    }
    return SHOWN.contains(known) ? value : "\"" + Mark.TEXT + "\"";
  }
}
