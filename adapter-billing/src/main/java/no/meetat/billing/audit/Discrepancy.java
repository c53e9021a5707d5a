package no.meetat.billing.audit;

/**
 * Something that should not be.
 *
 * @param subject the call, record or invoice it is about
 * @param what is wrong, for people
 */
public record Discrepancy(String subject, String what) {

  /** One line. */
  public String message() {
    return subject + ": " + what;
  }
}
