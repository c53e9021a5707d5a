package no.meetat.sip.trace.blanking;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URIs in a line, without passwords and what is dialled behind a number. */
final class Uris {

  private static final Pattern SCHEME = Pattern.compile("(?i)(?<![A-Za-z0-9.+\\-])(sips?|tel):");
  private static final Pattern END = Pattern.compile("[<>\"\\s]");
  private static final Pattern NUMBER_ALONE = Pattern.compile("(\\+?[0-9*#][^.:;?\\[]*)([:;?].*)?");
  private static final Pattern BEHIND_URI = Pattern.compile("(?s)\"?\\s*([>,;].*)?");
  private static final Pattern NO_HOST = Pattern.compile("^[0-9*#]{4,}+(?=[:;?]|$)");
  private static final Pattern NO_PORT = Pattern.compile(":\\d{6,}");
  private static final Pattern DIALLED_BEHIND = Pattern.compile("(?<!,),++[0-9*#]{3,}+");
  private static final Pattern BEHIND_NUMBER =
      Pattern.compile("(?i)(?<=\\d) ?[,;#*pwx]+ ?[0-9A-D#*]{3,}+");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .\\-]?\\d){3,}+");

  /** Digits of the longest telephone number, with its plus sign. */
  private static final int LONGEST = 16;

  private final OwnNumbers numbers;
  private final UriParameters parameters;
  private final DialString dialString;
  private final Finds finds;

  Uris(OwnNumbers numbers, Finds finds) {
    this.numbers = numbers;
    this.finds = finds;
    this.parameters = new UriParameters(finds);
    this.dialString = new DialString(numbers, parameters, finds);
  }

  /**
   * The value of a field.
   *
   * @param ours whether it names our end, which was dialled
   */
  String blank(String value, boolean ours) {
    UnaryOperator<String> user = ours ? dialString::dialled : dialString::caller;
    StringBuilder kept = new StringBuilder();
    Matcher scheme = SCHEME.matcher(value);
    int at = 0;
    while (scheme.find(at)) {
      kept.append(between(value.substring(at, scheme.start()), at, ours)).append(scheme.group());
      int end = end(value, scheme.end());
      kept.append(uri(value.substring(scheme.end(), end), isTel(scheme.group()), user));
      at = end;
    }
    return kept.append(between(value.substring(at), at, ours)).toString();
  }

  /** What blanks the parameters of URIs, and of fields without any. */
  UriParameters parameters() {
    return parameters;
  }

  /** A name before the first URI; behind one, parameters of the field and the name of the next. */
  private String between(String text, int at, boolean ours) {
    if (at == 0) {
      return name(text, ours);
    }
    if (!BEHIND_URI.matcher(text).matches()) {
      return blanked(text);
    }
    int next = text.indexOf(',');
    int end = next < 0 ? text.length() : next;
    return parameters.blank(text.substring(0, end)) + name(text.substring(end), ours);
  }

  private static boolean isTel(String scheme) {
    return scheme.toLowerCase(Locale.ROOT).startsWith("tel");
  }

  private static int end(String value, int begin) {
    Matcher scheme = SCHEME.matcher(value);
    int next = scheme.find(begin) ? scheme.start() : value.length();
    Matcher end = END.matcher(value).region(begin, next);
    return end.find() ? end.start() : next;
  }

  private String uri(String uri, boolean tel, UnaryOperator<String> user) {
    int at = uri.lastIndexOf('@');
    if (at < 0) {
      return tel ? user.apply(uri) : withoutHost(uri, user);
    }
    String[] name = uri.substring(0, at).split(":", 2);
    String password = name.length > 1 ? ":" + Mark.TEXT : "";
    return user.apply(name[0]) + password + "@" + beyondUser(uri.substring(at + 1));
  }

  /** A host, or digits that are dialled. */
  private String withoutHost(String uri, UnaryOperator<String> user) {
    Matcher number = NUMBER_ALONE.matcher(uri);
    if (!number.matches()) {
      return beyondUser(uri);
    }
    String rest = number.group(2) == null ? "" : number.group(2);
    return user.apply(number.group(1)) + beyondUser(rest);
  }

  /** Host, port and parameters; header fields could hold anything. */
  private String beyondUser(String text) {
    String[] parts = text.split("\\?", 2);
    String headers = parts.length > 1 ? "?" + Mark.TEXT : "";
    String host = NO_HOST.matcher(parts[0]).replaceAll(found -> blanked(found.group()));
    String port = NO_PORT.matcher(host).replaceAll(found -> ":" + blanked(found.group()));
    String known = DIALLED_BEHIND.matcher(port).replaceAll(Mark.TEXT);
    return parameters.blank(known) + headers;
  }

  /** A display name, or words that should be a URI. */
  private String name(String name, boolean ours) {
    return ours
        ? NUMBER.matcher(name).replaceAll(found -> shown(found.group()))
        : BEHIND_NUMBER.matcher(name).replaceAll(found -> blanked(found.group()));
  }

  private String shown(String number) {
    boolean global = number.startsWith("+") && number.length() <= LONGEST;
    return numbers.has(number) || global
        ? number
        : numbers.beginning(number).getOrElse("") + blanked(number);
  }

  private String blanked(String text) {
    finds.add(text);
    return Mark.TEXT;
  }
}
