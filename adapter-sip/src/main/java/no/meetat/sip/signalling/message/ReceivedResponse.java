package no.meetat.sip.signalling.message;

import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A response to a request of ours.
 *
 * @param status its code
 * @param branch of the topmost Via; empty where there is none
 * @param headers all of them, parsed when they are asked for
 * @param body a character an octet; empty where there is none, or where it is malformed
 */
public record ReceivedResponse(int status, String branch, HeaderFields headers, String body)
    implements SipMessage {

  /** What stands for the response that has not come in time (RFC 3261, section 8.1.3.1). */
  public static final ReceivedResponse TIMEOUT =
      new ReceivedResponse(Status.REQUEST_TIMEOUT, "", HeaderFields.NONE, "");

  /** The first contact, as a request has it. */
  public Either<Refusal, Option<Uri>> contact() {
    return Contact.first(headers);
  }

  /** Whether it answers a request of this method (RFC 3261, section 17.1.3). */
  public boolean answers(String method) {
    return headers
        .first(HeaderNames.CSEQ)
        .flatMap(CSeq::read)
        .exists(cseq -> cseq.method().equals(method));
  }

  @Override
  public String toString() {
    return String.valueOf(status);
  }
}
