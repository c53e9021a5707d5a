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
 */
public record CallTerms(
    CallLimits limits, Option<Set<AccessNumber>> accessNumbers, Option<Language> language) {

  /** Those of a peer of which nothing is said. */
  public static final CallTerms DEFAULT =
      new CallTerms(CallLimits.NONE, Option.none(), Option.none());

  /** Whether this access number is answered. */
  public boolean answers(AccessNumber dialled) {
    return accessNumbers.forAll(answered -> answered.contains(dialled));
  }
}
