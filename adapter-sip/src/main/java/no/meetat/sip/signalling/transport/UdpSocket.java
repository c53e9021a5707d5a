package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the sockets of a listening point. */
final class UdpSocket {

  /** The size we ask for; the kernel may grant less. */
  static final int BUFFER_BYTES = 16 << 20;

  /** For a single peer. */
  private static final int PEER_BUFFER_BYTES = 1 << 20;

  private static final InetAddress ALL_IPV4 = InetAddress.ofLiteral("0.0.0.0");
  private static final InetAddress ALL_IPV6 = InetAddress.ofLiteral("::");

  private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);

  private UdpSocket() {}

  /** A socket that nobody else may bind, and beside which our own for single peers may be bound. */
  static DatagramChannel listening(InetSocketAddress address, TrafficClass traffic)
      throws IOException {
    DatagramChannel channel = bound(address, traffic, false, BUFFER_BYTES);
    channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
    tellBuffer(address, channel.getOption(StandardSocketOptions.SO_RCVBUF));
    return channel;
  }

  /** A socket for one address, beside one of ours that listens on all. */
  static DatagramChannel besideAll(InetSocketAddress address, TrafficClass traffic)
      throws IOException {
    return bound(address, traffic, true, BUFFER_BYTES);
  }

  private static void tellBuffer(InetSocketAddress address, int granted) {
    if (granted < BUFFER_BYTES) {
      LOG.info(
          "UDP {}: the kernel grants a receive buffer of {} octets of {}; `sysctl -w"
              + " net.core.rmem_max={}` before the start loses less under attack",
          IpLiteral.hostPort(address),
          granted,
          BUFFER_BYTES,
          BUFFER_BYTES);
    }
  }

  /**
   * A socket of the same port for all addresses that is not yet connected: it gets nothing that is
   * for the listening socket, which is bound to one.
   */
  static DatagramChannel beside(InetSocketAddress address, TrafficClass traffic)
      throws IOException {
    boolean ipv4 = AddressFamily.of(address.getAddress()) == AddressFamily.IPV4;
    InetAddress all = ipv4 ? ALL_IPV4 : ALL_IPV6;
    return polled(new InetSocketAddress(all, address.getPort()), traffic);
  }

  /** The same for the very address: until it is connected, it may get what is for the other. */
  static DatagramChannel besideAt(InetSocketAddress address, TrafficClass traffic)
      throws IOException {
    return polled(address, traffic);
  }

  private static DatagramChannel polled(InetSocketAddress to, TrafficClass traffic)
      throws IOException {
    DatagramChannel channel = bound(to, traffic, true, PEER_BUFFER_BYTES);
    channel.configureBlocking(false);
    return channel;
  }

  private static DatagramChannel bound(
      InetSocketAddress to, TrafficClass traffic, boolean shared, int buffer) throws IOException {
    DatagramChannel channel = DatagramChannel.open(AddressFamily.of(to.getAddress()).protocol());
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
      channel.setOption(StandardSocketOptions.SO_REUSEPORT, shared);
      traffic.mark(channel);
      return channel.bind(to);
    } catch (IOException taken) {
      channel.close();
      throw taken;
    }
  }
}
