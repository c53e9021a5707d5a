package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.network.Route;

/** Which of our addresses a peer reaches, when we listen on all of them. */
final class LocalAddress {

  private LocalAddress() {}

  /** The bound address, or, for all addresses, the one that routing picks towards the peer. */
  static InetSocketAddress towards(InetSocketAddress remote, InetSocketAddress bound) {
    InetAddress all = bound.getAddress();
    return all.isAnyLocalAddress()
        ? new InetSocketAddress(Route.towards(remote.getAddress()).getOrElse(all), bound.getPort())
        : bound;
  }
}
