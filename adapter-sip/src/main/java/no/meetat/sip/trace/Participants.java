package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.number.NumberText;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.message.Head;
import no.meetat.sip.signalling.message.HeaderNames;

/** Whether a request is from or to a telephone number, as its peer writes numbers. */
final class Participants implements Predicate<KeptMessage> {

  /** The fields that name who calls and who is called. */
  private static final Vector<String> NAMING =
      Vector.of(
          HeaderNames.FROM,
          HeaderNames.TO,
          HeaderNames.P_ASSERTED_IDENTITY,
          "P-Preferred-Identity",
          "Remote-Party-ID",
          HeaderNames.DIVERSION,
          HeaderNames.HISTORY_INFO,
          "P-Called-Party-ID");

  /** Also in a field that is malformed otherwise. */
  private static final Pattern URI = Pattern.compile("(?i)\\b(?:sips?|tel):[^<>\"\\s]+");

  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");

  private final Option<PhoneNumber> telephone;
  private final String digits;
  private final AccessNumbers ours;
  private final Peers peers;

  /**
   * Those of a number.
   *
   * @param number as somebody writes it: a telephone number in any form, or other digits
   * @param ours the numbers that may be dialled
   * @param peers by whose terms numbers are read
   */
  Participants(String number, AccessNumbers ours, Peers peers) {
    this.telephone = PhoneNumber.parse(number);
    this.digits = number.replaceAll("[^0-9]", "");
    this.ours = ours;
    this.peers = peers;
  }

  @Override
  public boolean test(KeptMessage message) {
    return message.raw().startsWith("INVITE ") && isNamed(message);
  }

  private boolean isNamed(KeptMessage invite) {
    Numbering numbering = peers.terms(invite.far().getAddress()).numbering();
    Head head = Head.cut(invite.raw().getBytes(StandardCharsets.ISO_8859_1));
    return NAMING
        .flatMap(head.fields()::values)
        .prepend(head.startLine())
        .exists(value -> names(value, numbering));
  }

  private boolean names(String value, Numbering numbering) {
    return URI.matcher(value)
        .results()
        .map(MatchResult::group)
        .filter(uri -> uri.length() <= NumberText.LONGEST)
        .anyMatch(uri -> isWanted(uri, numbering));
  }

  private boolean isWanted(String uri, Numbering numbering) {
    Option<PhoneNumber> known =
        numbering.caller(uri).orElse(() -> numbering.dialled(uri, ours).map(AccessNumber::number));
    return (known.isDefined() && telephone.isDefined())
        ? known.equals(telephone)
        : hasDigits(NumberText.of(uri).digits());
  }

  /** As a number that is none of telephones is compared. */
  private boolean hasDigits(String written) {
    return DIGITS.matcher(written).matches() && written.replace("+", "").equals(digits);
  }
}
