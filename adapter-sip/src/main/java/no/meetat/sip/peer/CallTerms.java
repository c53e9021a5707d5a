package no.meetat.sip.peer;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import no.meetat.number.AccessNumber;
import no.meetat.sip.prompt.Language;

/**
 * What holds for the calls that come from a peer.
 *
 * @param limits how many there may be
 * @param accessNumbers those that are answered when it dials them; none where all of ours are
 * @param language of the prompts for its callers; none where it is that of the service
 * @param numbering how it writes numbers
 * @param conferenceEvents whether its telephones may subscribe to who is in their meeting (RFC
 *     4575)
 * @param encryption of their media
 */
public record CallTerms(
    CallLimits limits,
    Option<Set<AccessNumber>> accessNumbers,
    Option<Language> language,
    Numbering numbering,
    boolean conferenceEvents,
    Encryption encryption) {

  /** Those of a peer of which nothing is said. */
  public static final CallTerms DEFAULT =
      new CallTerms(CallLimits.NONE, Option.none(), Option.none());

  /** Those of a peer that writes numbers in whatever form. */
  public CallTerms(
      CallLimits limits, Option<Set<AccessNumber>> accessNumbers, Option<Language> language) {
    this(limits, accessNumbers, language, Numbering.DEFAULT, false, Encryption.DEFAULT);
  }

  /** The same with numbers written so. */
  public CallTerms with(Numbering other) {
    return new CallTerms(limits, accessNumbers, language, other, conferenceEvents, encryption);
  }

  /** The same, whose telephones may subscribe to who is in their meeting. */
  public CallTerms withConferenceEvents() {
    return new CallTerms(limits, accessNumbers, language, numbering, true, encryption);
  }

  /** The same with media encrypted so. */
  public CallTerms with(Encryption other) {
    return new CallTerms(limits, accessNumbers, language, numbering, conferenceEvents, other);
  }

  /** Whether this access number is answered. */
  public boolean answers(AccessNumber dialled) {
    return accessNumbers.forAll(answered -> answered.contains(dialled));
  }
}
