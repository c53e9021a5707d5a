package no.meetat.booking;

/**
 * When the PIN of a one-off meeting is known: until the booked end, and beyond (S7).
 *
 * @param early how long before the booked start, in milliseconds
 * @param late how long after the booked end when nobody came, in milliseconds
 */
public record PinWindow(long early, long late) {

  /** 15 minutes and 2 hours. */
  public static final PinWindow DEFAULT = new PinWindow(900_000, 7_200_000);
}
