package no.meetat.booking;

/**
 * A number the service answers on (S1).
 *
 * @param national as the service writes it: {@code 23184500}
 * @param number the same in international form
 */
public record AccessNumber(String national, PhoneNumber number) {

  /** The access number written nationally, for example {@code 23184500} or {@code 80088860}. */
  public static AccessNumber norwegian(String national) {
    return new AccessNumber(national, new PhoneNumber("+47" + national));
  }

  @Override
  public String toString() {
    return national;
  }
}
