package no.meetat.sip.peer;

/**
 * What holds for the calls that come from a peer.
 *
 * @param limits how many there may be
 */
public record CallTerms(CallLimits limits) {

  /** Those of a peer of which nothing is said. */
  public static final CallTerms DEFAULT = new CallTerms(CallLimits.NONE);
}
