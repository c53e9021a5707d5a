package no.meetat.call;

import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/**
 * How the network has brought a call, as the trusted peer it came by tells.
 *
 * @param icid the network's name for the call in its own records (RFC 7315, section 4.6); visible
 *     ASCII, at most {@value #LONGEST_ICID} characters
 * @param divertedFrom the number that diverted the call to us last; none where it is hidden
 */
public record Passage(Option<String> icid, Option<PhoneNumber> divertedFrom) {

  /** The longest name that is kept, in characters. */
  public static final int LONGEST_ICID = 128;

  /** Nothing is told. */
  public static final Passage UNTOLD = new Passage(Option.none(), Option.none());

  /** Without anybody's number. */
  public Passage withoutNumber() {
    return new Passage(icid, Option.none());
  }
}
