package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIP over UDP. One thread reads, so that what a peer sends in order is taken in order; what it
 * cannot take waits in the socket.
 */
final class UdpTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(UdpTransport.class);
  private static final int MAX_DATAGRAM = 65_536;
  private static final int SOCKET_BUFFER_BYTES = 4 << 20;

  private final DatagramChannel channel;
  private final InetSocketAddress bound;

  private UdpTransport(DatagramChannel channel, InetSocketAddress bound) {
    this.channel = channel;
    this.bound = bound;
  }

  static UdpTransport open(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES);
      return new UdpTransport(channel.bind(address), address);
    } catch (IOException taken) {
      channel.close();
      throw taken;
    }
  }

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.UDP;
  }

  @Override
  public void start(Inbox inbox) {
    Thread.ofPlatform().daemon().name("sip-udp").start(() -> read(inbox));
  }

  private void read(Inbox inbox) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_DATAGRAM);
    while (channel.isOpen()) {
      try {
        buffer.clear();
        InetSocketAddress remote = (InetSocketAddress) channel.receive(buffer);
        byte[] message = new byte[buffer.flip().remaining()];
        buffer.get(message);
        inbox.received(message, flowTo(remote));
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException | RuntimeException | StackOverflowError fault) {
        LOG.warn("a datagram was lost: {}", fault.getClass().getName());
      }
    }
  }

  @Override
  public Flow flowTo(InetSocketAddress remote) {
    return new UdpFlow(remote);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      LOG.debug("closing a UDP socket failed", fault);
    }
  }

  /** One peer's address. */
  private final class UdpFlow implements Flow {

    private final InetSocketAddress remote;

    private UdpFlow(InetSocketAddress remote) {
      this.remote = remote;
    }

    @Override
    public TransportProtocol protocol() {
      return TransportProtocol.UDP;
    }

    @Override
    public InetSocketAddress remote() {
      return remote;
    }

    @Override
    public InetSocketAddress local() {
      return LocalAddress.towards(remote, bound);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public Flow to(InetSocketAddress other) {
      return flowTo(other);
    }

    @Override
    public void send(byte[] message) {
      try {
        channel.send(ByteBuffer.wrap(message), remote);
      } catch (IOException | RuntimeException fault) {
        LOG.debug("a datagram was not sent: {}", fault.getClass().getName());
      }
    }
  }
}
