package no.meetat.sip.signalling;

import java.net.InetAddress;
import no.meetat.number.AccessNumber;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;

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
  void accept(String ourTag, AccessNumber accessNumber, InetAddress address) {
    transaction.respond(
        Responses.of(request, Status.OK, ourTag)
            .with(HeaderNames.CONTACT, contact(accessNumber, address))
            .with(HeaderNames.ALLOW, Responses.ALLOW)
            .withSession(body));
  }

  private String contact(AccessNumber accessNumber, InetAddress address) {
    Flow flow = transaction.flow();
    String transport =
        flow.protocol().isReliable() ? ";transport=" + flow.protocol().parameter() : "";
    String hostPort = address.getHostAddress() + ":" + flow.local().getPort();
    return "<sip:" + accessNumber.national() + "@" + hostPort + transport + ">";
  }

  void refuse(int status, String ourTag) {
    transaction.respond(Responses.of(request, status, ourTag));
  }
}
