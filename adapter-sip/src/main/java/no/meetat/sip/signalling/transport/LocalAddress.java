package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import no.meetat.sip.network.Route;

/** Which of our addresses a peer reaches, when we listen on all of them. */
final class LocalAddress {

  private LocalAddress() {}

  /**
   * The address that a connection was made to, with the bound port; before it is made, as below.
   */
  static InetSocketAddress of(
      Socket connection, InetSocketAddress remote, InetSocketAddress bound) {
    InetAddress reached = connection.getLocalAddress();
    return reached.isAnyLocalAddress()
        ? towards(remote, bound)
        : new InetSocketAddress(reached, bound.getPort());
  }

  /** The bound address, or, for all addresses, the one that routing picks towards the peer. */
  static InetSocketAddress towards(InetSocketAddress remote, InetSocketAddress bound) {
    InetAddress all = bound.getAddress();
    return all.isAnyLocalAddress()
        ? new InetSocketAddress(Route.towards(remote.getAddress()).getOrElse(all), bound.getPort())
        : bound;
  }
}
