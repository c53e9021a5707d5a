package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.MessageWriter;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Writes our requests in one dialog (RFC 3261, section 12.2.1.1), as {@code Responses} writes our
 * answers: to whom, by which route, in which order. One thread at a time.
 */
final class RequestWriter {

  private static final String MAX_FORWARDS = "70";

  private final DialogId id;
  private final String local;
  private final String remote;
  private final RouteSet routes;
  private final OurContact ours;
  private long sequence;

  /**
   * For the dialog that this INVITE founds.
   *
   * @param ours the address for the peer's further requests
   */
  RequestWriter(SipRequest invite, DialogId id, RouteSet routes, OurContact ours) {
    this.id = id;
    this.local = invite.headers().first(HeaderNames.TO).get() + ";tag=" + id.localTag();
    this.remote = invite.headers().first(HeaderNames.FROM).get();
    this.routes = routes;
    this.ours = ours;
  }

  /** The value of our Contact over this flow. */
  String contact(Flow flow) {
    return ours.towards(flow);
  }

  /** The next request, without a body. */
  byte[] write(String method, Uri target, Flow hop, String branch) {
    HeaderFields head = head(method, target, hop, branch);
    return MessageWriter.request(method, routes.requestUri(target), head, "");
  }

  /** The next request, with our session description. */
  byte[] write(String method, Uri target, Flow hop, String branch, String session) {
    HeaderFields head =
        head(method, target, hop, branch).with(HeaderNames.CONTENT_TYPE, MediaType.SDP.name());
    return MessageWriter.request(method, routes.requestUri(target), head, session);
  }

  private HeaderFields head(String method, Uri target, Flow hop, String branch) {
    sequence++;
    HeaderFields way =
        HeaderFields.NONE
            .with(HeaderNames.VIA, via(hop, branch))
            .with(HeaderNames.MAX_FORWARDS, MAX_FORWARDS);
    HeaderFields head =
        routes
            .addTo(way, target)
            .with(HeaderNames.FROM, local)
            .with(HeaderNames.TO, remote)
            .with(HeaderNames.CALL_ID, id.callId())
            .with(HeaderNames.CSEQ, sequence + " " + method)
            .with(HeaderNames.ACCEPT, MediaType.SDP.name());
    return Method.refreshesTarget(method) ? head.with(HeaderNames.CONTACT, contact(hop)) : head;
  }

  private String via(Flow hop, String branch) {
    return "SIP/2.0/" + hop.protocol() + " " + ours.hostPort(hop) + ";branch=" + branch + ";rport";
  }
}
