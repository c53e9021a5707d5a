package no.meetat.sip.trace;

import io.vavr.control.Option;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.number.PhoneNumber;

/** Whether a request is from or to a telephone number. */
final class Participants implements Predicate<KeptMessage> {

  /** The lines that name who calls and who is called. */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?imd)^(?:INVITE |(?:from|f|to|t|p-asserted-identity|p-preferred-identity"
              + "|remote-party-id|diversion|history-info|p-called-party-id)[ \t]*:)(.*)$");

  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:sips?|tel):(\\+?[0-9.()\\-]{3,40})(?=[@;>,\\s]|\\z)");

  private final Option<PhoneNumber> telephone;
  private final String digits;

  /** The number as somebody writes it: a telephone number in any form, or other digits. */
  Participants(String number) {
    this.telephone = PhoneNumber.read(number).toOption();
    this.digits = digits(number);
  }

  @Override
  public boolean test(KeptMessage message) {
    return message.raw().startsWith("INVITE ") && isNamed(message.raw());
  }

  private boolean isNamed(String invite) {
    String head = invite.substring(0, Math.max(0, invite.indexOf("\r\n\r\n")));
    return NAMING.matcher(head).results().anyMatch(line -> names(line.group(1)));
  }

  private boolean names(String value) {
    Matcher number = NUMBER.matcher(value);
    return number.results().anyMatch(found -> isWanted(found.group(1)));
  }

  private boolean isWanted(String number) {
    Option<PhoneNumber> known = PhoneNumber.read(number).toOption();
    return (known.isDefined() && telephone.isDefined())
        ? known.equals(telephone)
        : digits(number).equals(digits);
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }
}
