package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import javax.sip.message.Response;
import no.meetat.booking.AccessNumber;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;

/**
 * An INVITE without a final response.
 *
 * @param request the INVITE
 * @param transaction answers it
 * @param body our session description for the 200
 */
record Invitation(SIPRequest request, ServerTransaction transaction, String body) {

  long sequenceNumber() {
    return request.getCSeq().getSeqNumber();
  }

  /** Sends our 200, with this contact (RFC 3261, section 13.3.1.4). */
  void accept(String ourTag, AccessNumber accessNumber, InetAddress address) {
    SIPResponse ok = Responses.of(request, Response.OK, ourTag);
    Responses.with(ok, "Contact", contact(accessNumber, address));
    Responses.with(ok, "Allow", Responses.ALLOW);
    transaction.respond(Responses.withSession(ok, body));
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
