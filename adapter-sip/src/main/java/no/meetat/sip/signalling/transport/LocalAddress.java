package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;

/** Which of our addresses a peer reaches, when we listen on all of them. */
final class LocalAddress {

  private LocalAddress() {}

  /** The bound address, or, for 0.0.0.0, the one that routing picks towards the peer. */
  static InetSocketAddress towards(InetSocketAddress remote, InetSocketAddress bound) {
    return bound.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(routed(remote, bound.getAddress()), bound.getPort())
        : bound;
  }

  /** Connecting a UDP socket asks the routing table and sends nothing. */
  private static InetAddress routed(InetSocketAddress remote, InetAddress otherwise) {
    try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
      probe.connect(remote);
      return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
    } catch (IOException unreachable) {
      return otherwise;
    }
  }
}
