package no.meetat.sip.signalling.transaction;

/**
 * The timers of RFC 3261, table 4; all in ms.
 *
 * @param t1 round trip estimate
 * @param t2 longest interval between repeats
 * @param t4 longest time a message stays in the network
 */
public record Timers(long t1, long t2, long t4) {

  /** The values of RFC 3261. */
  public static final Timers DEFAULT = new Timers(500, 4_000, 5_000);

  /** How long anything is repeated or remembered: timers B, F, H, J and L. */
  public long patience() {
    return 64 * t1;
  }
}
