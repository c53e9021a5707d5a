package no.meetat.sip.signalling.digest;

/**
 * A password, which no text shows.
 *
 * @param clear as it was given
 */
public record Password(String clear) {

  /** Says nothing about it. */
  @Override
  public String toString() {
    return "a password";
  }
}
