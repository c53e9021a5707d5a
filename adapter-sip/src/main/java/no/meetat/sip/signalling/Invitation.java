package no.meetat.sip.signalling;

import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * An INVITE without a final response.
 *
 * @param request the INVITE
 * @param transaction answers it
 * @param body our session description for the 200
 */
record Invitation(SipRequest request, ServerTransaction transaction, String body) {

  int sequenceNumber() {
    return request.cseq().number();
  }

  /** Sends our 200, with this contact (RFC 3261, section 13.3.1.4). */
  void accept(String ourTag, String contact) {
    transaction.respond(
        Responses.of(request, Status.OK, ourTag)
            .with(HeaderNames.CONTACT, contact)
            .with(HeaderNames.ALLOW, Responses.ALLOW)
            .withSession(body));
  }

  void refuse(int status, String ourTag) {
    transaction.respond(Responses.of(request, status, ourTag));
  }
}
