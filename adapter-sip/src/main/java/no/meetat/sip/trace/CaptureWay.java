package no.meetat.sip.trace;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.network.AddressFamily;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket of UDP to a capture server; connected, since only then are we told that nobody listens
 * there.
 */
record CaptureWay(InetSocketAddress server, DatagramChannel channel) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureWay.class);

  /** Opens one. */
  static CaptureWay to(InetSocketAddress server) throws IOException {
    return from(DatagramChannel.open(AddressFamily.of(server.getAddress()).protocol()), server);
  }

  /**
   * By this socket, which is closed where it fails. Where nobody listens at a port of this machine,
   * the kernel may give us that very port as our own, and we would send to ourselves.
   */
  static CaptureWay from(DatagramChannel channel, InetSocketAddress server) throws IOException {
    CaptureWay way = new CaptureWay(server, channel);
    try {
      channel.configureBlocking(false);
      SocketAddress own = channel.connect(server).getLocalAddress();
      if (server.equals(own)) {
        throw new PortUnreachableException();
      }
      return way;
    } catch (IOException | RuntimeException fault) {
      way.close();
      throw fault;
    }
  }

  boolean leadsTo(InetSocketAddress other) {
    return server.equals(other);
  }

  /** Sends it; false where it cannot be sent at once. */
  boolean send(ByteBuffer packet) throws IOException {
    return channel.write(packet) > 0;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      LOG.debug("closing a UDP socket failed", fault);
    }
  }
}
