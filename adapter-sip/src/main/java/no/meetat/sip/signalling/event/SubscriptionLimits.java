package no.meetat.sip.signalling.event;

/**
 * How long subscriptions last, and how many there may be.
 *
 * @param shortest seconds; less is refused by 423
 * @param longest seconds; more is cut to it, and it is given where none are asked for (RFC 4575,
 *     section 3.3)
 * @param perCall to the conference of one call
 * @param all of all calls
 */
public record SubscriptionLimits(int shortest, int longest, int perCall, int all) {

  /** From a minute to an hour; a telephone and a display beside it for each call. */
  public static final SubscriptionLimits DEFAULT = new SubscriptionLimits(60, 3_600, 2, 2_000);
}
