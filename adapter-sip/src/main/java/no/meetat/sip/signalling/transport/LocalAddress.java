package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
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

  /** Whether this machine has the address now; all of 127/8 is here (RFC 1122, 3.2.1.3). */
  static boolean isOurs(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return false;
    }
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
