package no.meetat.sip.trace.blanking;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user of a URI, without what may be a code in it: phones dial a number, pauses and a code in
 * one, as in {@code 23184500,,71320465#}.
 */
final class DialString {

  /** Digits of the longest telephone number (ITU-T E.164). */
  private static final int LONGEST = 15;

  /** Digits that may be a code. */
  private static final int SHORTEST_CODE = 4;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9.()\\- ]*");
  private static final Pattern GLOBAL = Pattern.compile("\\+[0-9.()\\- ]++");
  private static final Pattern PAUSE = Pattern.compile("(?i)[,;:#*pwx/&=?$]");
  private final OwnNumbers ours;
  private final UriParameters parameters;
  private final Finds finds;

  DialString(OwnNumbers ours, UriParameters parameters, Finds finds) {
    this.ours = ours;
    this.parameters = parameters;
    this.finds = finds;
  }

  /** A user at our end: what is neither an access number nor an international one is dialled. */
  String dialled(String user) {
    String plain = unescaped(user);
    String number = number(plain);
    String rest = plain.substring(number.length());
    if (ours.has(number)) {
      return rest.isEmpty() ? user : number + afterOurs(rest);
    }
    if (ours.has(plain)) {
      return user;
    }
    return ours.beginning(plain)
        .map(own -> own + blanked(plain))
        .getOrElse(() -> ofNobody(user, plain, number, rest));
  }

  private String ofNobody(String user, String plain, String number, String rest) {
    boolean global = GLOBAL.matcher(number).matches() && digits(number) <= LONGEST;
    if (global) {
      return rest.isEmpty() ? user : number + afterOurs(rest);
    }
    return digits(plain) < SHORTEST_CODE && !mayBeDialled(plain) ? user : blanked(plain);
  }

  private String afterOurs(String rest) {
    return rest.startsWith(";") ? parameters.blank(rest) : blanked(rest);
  }

  /** A user at the far end: its number is kept, but not what is dialled behind one. */
  String caller(String user) {
    String plain = unescaped(user);
    String number = number(plain);
    String rest = plain.substring(number.length());
    Option<String> own = ours.fullBeginning(number).filter(any -> !ours.has(number));
    if (own.isDefined()) {
      return own.get() + blanked(plain);
    }
    if (digits(number) > LONGEST) {
      return number.substring(0, LONGEST) + blanked(plain.substring(LONGEST));
    }
    return rest.isEmpty() ? user : number + afterCallers(number, rest);
  }

  private String afterCallers(String number, String rest) {
    if (rest.startsWith(";")) {
      return parameters.blank(rest);
    }
    boolean dialledBehind = !number.isEmpty() && PAUSE.matcher(rest).lookingAt();
    if (dialledBehind || (number.isEmpty() && mayBeDialled(rest))) {
      return blanked(rest);
    }
    Matcher behind = UriParameters.DIALLED.matcher(rest);
    return behind.find()
        ? rest.substring(0, behind.start()) + blanked(rest.substring(behind.start()))
        : rest;
  }

  private static boolean mayBeDialled(String text) {
    return !text.isEmpty() && "*#".indexOf(text.charAt(0)) >= 0;
  }

  private String blanked(String text) {
    finds.add(text);
    return Mark.TEXT;
  }

  private static String number(String plain) {
    Matcher number = NUMBER.matcher(plain);
    return number.lookingAt() ? number.group() : "";
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  /** Escapes are what they stand for (RFC 3261, section 19.1.4); what is none stays. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      int escaped = escaped(text, at);
      plain.append(escaped < 0 ? text.charAt(at) : (char) escaped);
      at += escaped < 0 ? 0 : 2;
    }
    return plain.toString();
  }

  private static int escaped(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
