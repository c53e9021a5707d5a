package no.meetat.sip.trace;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request is from or to a telephone number. */
final class Participants implements Predicate<TracedMessage> {

  /** Digits of a number without its country. */
  private static final int NATIONAL = 8;

  /** The lines that name who calls and who is called. */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?imd)^(?:INVITE |(?:from|f|to|t|p-asserted-identity|p-preferred-identity"
              + "|remote-party-id|diversion|history-info|p-called-party-id)[ \t]*:)(.*)$");

  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:sips?|tel):(\\+?[0-9.()\\-]{3,40})(?=[@;>,\\s]|\\z)");

  private final String wanted;

  /** The number as somebody writes it. */
  Participants(String number) {
    this.wanted = digits(number);
  }

  @Override
  public boolean test(TracedMessage message) {
    int headEnd = message.text().indexOf("\r\n\r\n");
    String head = message.text().substring(0, Math.max(0, headEnd));
    return head.startsWith("INVITE ")
        && NAMING.matcher(head).results().anyMatch(line -> names(line.group(1)));
  }

  private boolean names(String value) {
    Matcher number = NUMBER.matcher(value);
    return number.results().anyMatch(found -> isWanted(digits(found.group(1))));
  }

  /** One of both may be without its country. */
  private boolean isWanted(String digits) {
    int shorter = Math.min(digits.length(), wanted.length());
    boolean sameEnd = digits.endsWith(wanted) || wanted.endsWith(digits);
    return digits.equals(wanted) || (shorter >= NATIONAL && sameEnd);
  }

  private static String digits(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }
}
