package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.Passage;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.HistoryEntry;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.Parameters;
import no.meetat.sip.signalling.message.PrivacyField;

/** Takes out of an INVITE what a trusted peer tells of the call's way to us. */
final class PassageHeaders {

  private PassageHeaders() {}

  /** That of a call from a peer which writes numbers so. */
  static Passage of(HeaderFields headers, Numbering numbering) {
    return new Passage(icid(headers), divertedFrom(headers, numbering));
  }

  /** RFC 7315, section 4.6. */
  private static Option<String> icid(HeaderFields headers) {
    return headers
        .first(HeaderNames.P_CHARGING_VECTOR)
        .flatMap(Parameters::ofValue)
        .flatMap(parameters -> parameters.get("icid-value"))
        .filter(icid -> icid.length() <= Passage.LONGEST_ICID)
        .filter(icid -> icid.chars().allMatch(PassageHeaders::isVisible));
  }

  private static boolean isVisible(int character) {
    return character > ' ' && character < 0x7F;
  }

  /**
   * Who diverted the call last, unless one of the ways to say so is there and hides it, or any
   * privacy is asked for: a network need not have marked each number that it covers.
   */
  private static Option<PhoneNumber> divertedFrom(HeaderFields headers, Numbering numbering) {
    return PrivacyField.hides(headers)
        ? Option.none()
        : lastDiverter(headers).flatMap(last -> numbering.caller(last.uri().text()));
  }

  private static Option<NameAddr> lastDiverter(HeaderFields headers) {
    return headers.values(HeaderNames.DIVERSION).isEmpty()
        ? HistoryEntry.diverter(headers)
        : diversion(headers);
  }

  /** The topmost is the latest (RFC 5806, section 4). */
  private static Option<NameAddr> diversion(HeaderFields headers) {
    return headers
        .list(HeaderNames.DIVERSION)
        .getOrElse(Vector.empty())
        .headOption()
        .flatMap(NameAddr::read)
        .filter(from -> from.parameters().get("privacy").forAll("off"::equalsIgnoreCase));
  }
}
