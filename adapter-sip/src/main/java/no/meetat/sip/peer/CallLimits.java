package no.meetat.sip.peer;

import io.vavr.control.Option;

/**
 * How many calls may come from a peer.
 *
 * @param calls at once; none where only what all share is the limit
 * @param perSecond calls begun in a second; none where any number may be
 */
public record CallLimits(Option<Integer> calls, Option<Integer> perSecond) {

  /** No limits of its own. */
  public static final CallLimits NONE = new CallLimits(Option.none(), Option.none());
}
