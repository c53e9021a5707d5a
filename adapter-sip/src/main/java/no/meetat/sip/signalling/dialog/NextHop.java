package no.meetat.sip.signalling.dialog;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;

/**
 * Where our requests in a dialog are sent first. No name is looked up, and nothing goes to an
 * address that was only written, least of all in From.
 */
final class NextHop {

  private final DialogPeer peer;
  private final RouteSet routes;
  private volatile Flow flow;
  private boolean vouched;

  /**
   * For the dialog of this peer.
   *
   * @param flow what its INVITE came over
   */
  NextHop(DialogPeer peer, RouteSet routes, Flow flow) {
    this.peer = peer;
    this.routes = routes;
    this.flow = flow;
  }

  /** What the peer's last request came over. */
  Flow flow() {
    return flow;
  }

  /** The peer has sent something that takes our answer to send: it is where it says it is. */
  void vouch() {
    vouched = true;
  }

  /** The peer has sent a request in the dialog over this flow. */
  void cameBy(Flow latest) {
    flow = latest;
    vouched = true;
  }

  /**
   * The way to the first proxy of the route set, if there is one. Otherwise the way the peer's last
   * request came, while that is an open connection, or where the contact is not where the request
   * came from, as with a phone behind NAT; otherwise the way to the contact (RFC 3261, section
   * 12.2.1.1).
   */
  Flow towards(Option<Uri> contact) {
    Option<Flow> proxy = routes.first().flatMap(this::written);
    return proxy.orElse(() -> beyondProxies(contact)).getOrElse(this::back);
  }

  private Option<Flow> beyondProxies(Option<Uri> contact) {
    return contact.filter(any -> routes.isEmpty() && !isConnected()).flatMap(this::written);
  }

  private boolean isConnected() {
    return flow.protocol().isReliable() && flow.isOpen();
  }

  private Flow back() {
    return isConnected() ? flow : flow.to(flow.remote());
  }

  /** The way to the address written, where the peer is known to be there, by this transport. */
  private Option<Flow> written(Uri uri) {
    return Option.when(uri instanceof SipUri, () -> (SipUri) uri)
        .filter(this::isOfThisTransport)
        .flatMap(this::address)
        .filter(hop -> isOfThisFamily(hop.getAddress()) && isKnownAt(hop.getAddress()))
        .map(this::to);
  }

  private boolean isOfThisTransport(SipUri uri) {
    return uri.isSecure()
        ? flow.protocol().isSecure()
        : uri.parameters().get("transport").forAll(flow.protocol()::is);
  }

  /** A socket of ours sends to addresses of its own family. */
  private boolean isOfThisFamily(InetAddress address) {
    return AddressFamily.of(address) == AddressFamily.of(flow.remote().getAddress());
  }

  private boolean isKnownAt(InetAddress address) {
    return peer.isTrustedAt(address) || (vouched && peer.isAt(address));
  }

  /** The port that a connection came from says nothing of who opened it. */
  private Flow to(InetSocketAddress hop) {
    boolean connected = isConnected() && flow.remote().getAddress().equals(hop.getAddress());
    return connected ? flow : flow.to(hop);
  }

  private Option<InetSocketAddress> address(SipUri uri) {
    return IpLiteral.parseHost(uri.host())
        .map(this::onItsLink)
        .flatMap(host ->
            PortNumber.of(uri.port(), flow.protocol())
                .map(port -> new InetSocketAddress(host, port)));
  }

  /** What is written does not name the link that a link-local address is on (RFC 4007). */
  private InetAddress onItsLink(InetAddress host) {
    InetAddress source = flow.remote().getAddress();
    return source.equals(host) ? source : host;
  }
}
