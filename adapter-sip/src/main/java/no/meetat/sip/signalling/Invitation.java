package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.AgreedInterval;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * An INVITE without a final response.
 *
 * @param request the INVITE
 * @param transaction answers it
 * @param body our session description for the 200
 * @param interval in which the session is refreshed, where it has a timer
 */
record Invitation(
    SipRequest request,
    ServerTransaction transaction,
    String body,
    Option<AgreedInterval> interval) {

  int sequenceNumber() {
    return request.cseq().number();
  }

  /** Sends our 200, with this contact (RFC 3261, section 13.3.1.4). */
  void accept(String ourTag, String contact) {
    SipResponse ok =
        Responses.capable(Responses.of(request, Status.OK, ourTag))
            .with(HeaderNames.CONTACT, contact);
    transaction.respond(interval.map(agreed -> agreed.in(ok)).getOrElse(ok).withSession(body));
  }

  void refuse(int status, String ourTag) {
    transaction.respond(Responses.of(request, status, ourTag));
  }
}
