package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the sockets of a listening point. */
final class UdpSocket {

  /** The size we ask for; the kernel may grant less. */
  static final int BUFFER_BYTES = 16 << 20;

  /** For a single peer. */
  private static final int PEER_BUFFER_BYTES = 1 << 20;

  private static final InetAddress ALL_ADDRESSES = InetAddress.ofLiteral("0.0.0.0");

  private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);

  private UdpSocket() {}

  /** A socket that nobody else may bind, and beside which our own for single peers may be bound. */
  static DatagramChannel listening(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
      channel.bind(address);
      channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      tellBuffer(address, channel.getOption(StandardSocketOptions.SO_RCVBUF));
      return channel;
    } catch (IOException taken) {
      channel.close();
      throw taken;
    }
  }

  private static void tellBuffer(InetSocketAddress address, int granted) {
    if (granted < BUFFER_BYTES) {
      LOG.info(
          "UDP {}: the kernel grants a receive buffer of {} octets of {}; a larger"
              + " net.core.rmem_max loses less under attack",
          address,
          granted,
          BUFFER_BYTES);
    }
  }

  /**
   * A socket beside it that is not yet connected. Bound to all addresses, it gets nothing that is
   * for the listening socket, if that is bound to one.
   */
  static DatagramChannel beside(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, PEER_BUFFER_BYTES);
      channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      return channel.bind(new InetSocketAddress(ALL_ADDRESSES, address.getPort()));
    } catch (IOException fault) {
      channel.close();
      throw fault;
    }
  }
}
