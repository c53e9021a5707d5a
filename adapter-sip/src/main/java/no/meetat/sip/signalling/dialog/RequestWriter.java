package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.MessageWriter;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Writes our requests in one dialog (RFC 3261, section 12.2.1.1), as {@code Responses} writes our
 * answers: to whom, by which route, in which order. One thread at a time.
 */
final class RequestWriter {

  private static final String MAX_FORWARDS = "70";

  /** Without 100rel, so that peers send us no provisional response that we would have to answer. */
  private static final String SUPPORTED = "timer";

  private final DialogId id;
  private final String local;
  private final String remote;
  private final RouteSet routes;
  private final OurContact ours;
  private long sequence;

  /**
   * For the dialog that this request founds.
   *
   * @param ours the address for the peer's further requests
   */
  RequestWriter(SipRequest founder, DialogId id, RouteSet routes, OurContact ours) {
    this.id = id;
    this.local = founder.headers().first(HeaderNames.TO).get() + ";tag=" + id.localTag();
    this.remote = founder.headers().first(HeaderNames.FROM).get();
    this.routes = routes;
    this.ours = ours;
  }

  private String contact(Flow flow) {
    return ours.towards(flow);
  }

  /** The number of the request written last. */
  long sequence() {
    return sequence;
  }

  /** The next request. */
  byte[] write(DialogRequest request, Uri target, Flow hop, String branch) {
    sequence++;
    String method = request.method();
    HeaderFields head = described(request, hop, head(method, sequence, target, hop, branch));
    return MessageWriter.request(method, routes.requestUri(target), head, request.body());
  }

  /**
   * The ACK of an INVITE with this number: for a 2xx by a branch of its own, otherwise by that of
   * the INVITE and to the same target (sections 13.2.2.4 and 17.1.1.3).
   */
  byte[] ack(long number, Uri target, Flow hop, String branch) {
    return bare(Method.ACK, number, target, hop, branch);
  }

  /** The CANCEL of an INVITE with this number, target and branch (section 9.1). */
  byte[] cancel(long number, Uri target, Flow hop, String branch) {
    return bare(Method.CANCEL, number, target, hop, branch);
  }

  private byte[] bare(String method, long number, Uri target, Flow hop, String branch) {
    HeaderFields head = head(method, number, target, hop, branch);
    return MessageWriter.request(method, routes.requestUri(target), head, "");
  }

  private HeaderFields described(DialogRequest request, Flow hop, HeaderFields bare) {
    HeaderFields head =
        request.method().equals(Method.NOTIFY)
            ? bare
            : bare.with(HeaderNames.ACCEPT, MediaType.SDP.name());
    HeaderFields reached =
        Method.refreshesTarget(request.method())
            ? head.with(HeaderNames.CONTACT, contact(hop))
                .with(HeaderNames.ALLOW, allow())
                .with(HeaderNames.SUPPORTED, SUPPORTED)
            : head;
    HeaderFields whole = reached.with(request.headers());
    return request.body().isEmpty()
        ? whole
        : whole.with(HeaderNames.CONTENT_TYPE, request.type().name());
  }

  private String allow() {
    return Responses.allow(ours.focus().isDefined());
  }

  private HeaderFields head(String method, long number, Uri target, Flow hop, String branch) {
    HeaderFields way =
        HeaderFields.NONE
            .with(HeaderNames.VIA, via(hop, branch))
            .with(HeaderNames.MAX_FORWARDS, MAX_FORWARDS);
    return routes
        .addTo(way, target)
        .with(HeaderNames.FROM, local)
        .with(HeaderNames.TO, remote)
        .with(HeaderNames.CALL_ID, id.callId())
        .with(HeaderNames.CSEQ, number + " " + method);
  }

  private String via(Flow hop, String branch) {
    return "SIP/2.0/" + hop.protocol() + " " + ours.hostPort(hop) + ";branch=" + branch + ";rport";
  }
}
