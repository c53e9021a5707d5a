package no.meetat.sip.signalling;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.message.SIPRequest;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import javax.sip.address.URI;
import no.meetat.sip.sdp.IpLiteral;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.sip.signalling.transport.Transports;

/** A dialog that the peer founded (RFC 3261, section 12). One thread at a time. */
final class Dialog {

  private final DialogId id;
  private final String local;
  private final String remote;
  private final RouteSet routes;
  private URI target;
  private long remoteSequence;
  private long localSequence;
  private Flow flow;

  private Dialog(SIPRequest invite, String localTag, Flow flow) {
    this.id = DialogId.of(invite, localTag);
    this.local = ((To) invite.getTo()).getValue() + ";tag=" + localTag;
    this.remote = ((From) invite.getFrom()).getValue();
    this.routes = RouteSet.of(invite);
    this.target = contact(invite).getOrElse(() -> invite.getFrom().getAddress().getURI());
    this.remoteSequence = invite.getCSeq().getSeqNumber();
    this.flow = flow;
  }

  static Dialog foundedBy(Invitation invitation) {
    return new Dialog(invitation.request(), Tags.tag(), invitation.transaction().flow());
  }

  private static Option<URI> contact(SIPRequest request) {
    return Option.of(request.getContactHeader())
        .filter(contact -> !contact.getWildCardFlag())
        .map(contact -> contact.getAddress().getURI());
  }

  DialogId id() {
    return id;
  }

  /** Takes note of a request; false when it is out of order (section 12.2.2). */
  boolean inOrder(SIPRequest request, Flow from) {
    if (request.getCSeq().getSeqNumber() <= remoteSequence) {
      return false;
    }
    remoteSequence = request.getCSeq().getSeqNumber();
    flow = from;
    return true;
  }

  /** Takes the peer's new address from a re-INVITE. */
  void refreshTarget(SIPRequest reInvite) {
    target = contact(reInvite).getOrElse(target);
  }

  /**
   * Sends a request in the dialog (section 12.2.1).
   *
   * @param done takes the status of the final response, 408 when none came in time
   */
  void send(String method, Wires wires, IntConsumer done) {
    Flow hop = nextHop(wires.transports());
    String branch = Tags.branch();
    String host = wires.addressTold(hop).getHostAddress();
    wires.transactions().send(branch, request(method, branch, hop, host), hop, done);
  }

  private byte[] request(String method, String branch, Flow hop, String host) {
    localSequence++;
    String via = hop.protocol() + " " + host + ":" + hop.local().getPort();
    String text =
        method
            + " "
            + routes.requestUri(target)
            + " SIP/2.0\r\n"
            + "Via: SIP/2.0/"
            + via
            + ";branch="
            + branch
            + ";rport\r\n"
            + "Max-Forwards: 70\r\n"
            + routes.header(target)
            + "From: "
            + local
            + "\r\n"
            + "To: "
            + remote
            + "\r\n"
            + "Call-ID: "
            + id.callId()
            + "\r\n"
            + "CSeq: "
            + localSequence
            + " "
            + method
            + "\r\nAccept: "
            + Responses.ACCEPT
            + "\r\n"
            + "Content-Length: 0\r\n\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The way to the next hop: an open connection, else the address written in the route or contact;
   * where that is a name or no address at all, back to where the last request came from, since no
   * name is looked up.
   */
  private Flow nextHop(Transports transports) {
    if (flow.protocol().isReliable() && flow.isOpen()) {
      return flow;
    }
    return written(routes.nextHop(target), transports).getOrElse(() -> flow.to(flow.remote()));
  }

  private Option<Flow> written(URI uri, Transports transports) {
    return Option.some(uri)
        .filter(SipUri.class::isInstance)
        .map(SipUri.class::cast)
        .flatMap(sip -> address(sip).flatMap(peer -> flowTo(protocol(sip), peer, transports)));
  }

  private static Option<InetSocketAddress> address(SipUri uri) {
    return IpLiteral.parse(uri.getHost())
        .flatMap(
            host -> PortNumber.of(uri.getPort()).map(port -> new InetSocketAddress(host, port)));
  }

  private TransportProtocol protocol(SipUri uri) {
    return Option.of(uri.getTransportParam())
        .flatMap(TransportProtocol::of)
        .getOrElse(flow.protocol());
  }

  private Option<Flow> flowTo(
      TransportProtocol protocol, InetSocketAddress peer, Transports transports) {
    return protocol == flow.protocol()
        ? Option.some(flow.to(peer))
        : transports.flowTo(protocol, peer);
  }
}
