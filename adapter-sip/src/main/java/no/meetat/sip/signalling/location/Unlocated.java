package no.meetat.sip.signalling.location;

/**
 * Why there is no hop for a URI.
 *
 * @param why as it is told
 * @param isKnown whether the DNS says so; otherwise nobody has answered
 */
public record Unlocated(String why, boolean isKnown) {

  /** Nobody has answered. */
  public static Unlocated unanswered(String why) {
    return new Unlocated(why, false);
  }

  /** There is none. */
  public static Unlocated known(String why) {
    return new Unlocated(why, true);
  }
}
