package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;
import no.meetat.sip.sdp.IpLiteral;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.MessageWriter;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.sip.signalling.transport.Transports;

/** A dialog that the peer founded (RFC 3261, section 12). One thread at a time. */
final class Dialog {

  private static final String MAX_FORWARDS = "70";

  private final DialogId id;
  private final DialogPeer peer;
  private final String local;
  private final String remote;
  private final RouteSet routes;
  private final Uri caller;
  private Option<Uri> contact;
  private long remoteSequence;
  private long localSequence;
  private Flow flow;
  private boolean vouched;

  private Dialog(SipRequest invite, String localTag, Flow flow, DialogPeer peer) {
    this.id = DialogId.of(invite, localTag);
    this.peer = peer;
    this.local = invite.headers().first(HeaderNames.TO).get() + ";tag=" + localTag;
    this.remote = invite.headers().first(HeaderNames.FROM).get();
    this.routes = RouteSet.of(invite).get();
    this.caller = invite.from().uri();
    this.contact = contact(invite);
    this.remoteSequence = invite.cseq().number();
    this.flow = flow;
  }

  /**
   * The dialog of an INVITE that has passed {@link RequestChecks}.
   *
   * @param samePeer whether one trusted peer has both addresses
   */
  static Dialog foundedBy(Invitation invitation, BiPredicate<InetAddress, InetAddress> samePeer) {
    Flow flow = invitation.transaction().flow();
    return new Dialog(invitation.request(), Tags.tag(), flow, new DialogPeer(flow, samePeer));
  }

  private static Option<Uri> contact(SipRequest request) {
    return request.contact().getOrElse(Option::none);
  }

  DialogId id() {
    return id;
  }

  /** Who may send requests in it; does not change. */
  DialogPeer peer() {
    return peer;
  }

  /** The peer has sent what only who got our answer can send: it is where it says it is. */
  void vouch() {
    vouched = true;
  }

  /** Takes note of a request of the peer; false when it is out of order (section 12.2.2). */
  boolean inOrder(SipRequest request, Flow from) {
    if (request.cseq().number() <= remoteSequence) {
      return false;
    }
    remoteSequence = request.cseq().number();
    flow = from;
    vouch();
    return true;
  }

  /** Takes the peer's new address from a re-INVITE. */
  void refreshTarget(SipRequest reInvite) {
    contact = contact(reInvite).orElse(contact);
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
    Uri target = contact.getOrElse(caller);
    String via = hop.protocol() + " " + host + ":" + hop.local().getPort();
    HeaderFields head =
        HeaderFields.NONE
            .with(HeaderNames.VIA, "SIP/2.0/" + via + ";branch=" + branch + ";rport")
            .with(HeaderNames.MAX_FORWARDS, MAX_FORWARDS);
    HeaderFields headers =
        routes
            .addTo(head, target)
            .with(HeaderNames.FROM, local)
            .with(HeaderNames.TO, remote)
            .with(HeaderNames.CALL_ID, id.callId())
            .with(HeaderNames.CSEQ, localSequence + " " + method)
            .with(HeaderNames.ACCEPT, MediaType.SDP.name());
    return MessageWriter.request(method, routes.requestUri(target), headers);
  }

  /**
   * The way to the next hop: an open connection, else the address written in the route or contact
   * where the peer is known to be there, else back to where its last request came from. No name is
   * looked up, and nothing goes to an address that only was written, least of all in From.
   */
  private Flow nextHop(Transports transports) {
    if (flow.protocol().isReliable() && flow.isOpen()) {
      return flow;
    }
    return routes
        .nextHop(contact)
        .flatMap(uri -> written(uri, transports))
        .getOrElse(() -> flow.to(flow.remote()));
  }

  private Option<Flow> written(Uri uri, Transports transports) {
    return Option.when(uri instanceof SipUri, () -> (SipUri) uri)
        .flatMap(sip ->
            address(sip)
                .filter(hop -> isKnownAt(hop.getAddress()))
                .flatMap(hop -> flowTo(sip, hop, transports)));
  }

  private boolean isKnownAt(InetAddress address) {
    return peer.isTrustedAt(address) || (vouched && peer.isAt(address));
  }

  private static Option<InetSocketAddress> address(SipUri uri) {
    return IpLiteral.parse(uri.host())
        .flatMap(host -> PortNumber.of(uri.port()).map(port -> new InetSocketAddress(host, port)));
  }

  /** None where the URI asks for a transport we do not have. */
  private Option<Flow> flowTo(SipUri uri, InetSocketAddress hop, Transports transports) {
    return uri.parameters()
        .get("transport")
        .map(TransportProtocol::of)
        .getOrElse(Option.some(flow.protocol()))
        .flatMap(protocol -> flowTo(protocol, hop, transports));
  }

  private Option<Flow> flowTo(
      TransportProtocol protocol, InetSocketAddress hop, Transports transports) {
    return protocol == flow.protocol()
        ? Option.some(flow.to(hop))
        : transports.flowTo(protocol, hop);
  }
}
