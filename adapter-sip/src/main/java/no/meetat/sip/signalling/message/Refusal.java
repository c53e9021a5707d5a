package no.meetat.sip.signalling.message;

/**
 * Why a message is not accepted.
 *
 * @param status of the response that says so
 * @param reason its phrase, in our words only
 */
public record Refusal(int status, String reason) {

  /** 400 with this reason. */
  public static Refusal of(String reason) {
    return new Refusal(Status.BAD_REQUEST, reason);
  }

  /** 400 for a header field that cannot be read. */
  public static Refusal malformed(String header) {
    return of("Malformed " + header);
  }
}
