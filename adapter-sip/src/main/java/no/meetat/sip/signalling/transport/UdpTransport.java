package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.function.Predicate;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIP over UDP. One thread reads and does nothing else, so that a peer's messages are taken in the
 * order sent; trusted peers have sockets of their own beside this one.
 */
final class UdpTransport implements Transport {

  static final int MAX_DATAGRAM = 65_536;

  private static final Logger LOG = LoggerFactory.getLogger(UdpTransport.class);

  private final TransportProtocol protocol;
  private final DatagramChannel channel;
  private final InetSocketAddress bound;
  private final Predicate<InetAddress> trusted;
  private final PeerSockets peers;
  private volatile Tap tap = Tap.NONE;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_DATAGRAM);

  private UdpTransport(
      TransportProtocol protocol,
      DatagramChannel channel,
      InetSocketAddress bound,
      TrafficClass traffic,
      Predicate<InetAddress> trusted)
      throws IOException {
    this.protocol = protocol;
    this.channel = channel;
    this.bound = bound;
    this.trusted = trusted;
    this.peers = new PeerSockets(bound, traffic, System::nanoTime);
  }

  /** On an address that nobody else may have; or on all there are, for what comes to no other. */
  static UdpTransport open(
      TransportProtocol protocol,
      InetSocketAddress address,
      TrafficClass traffic,
      Predicate<InetAddress> trusted)
      throws IOException {
    return open(protocol, UdpSocket.listening(address, traffic), address, traffic, trusted);
  }

  /** On one address, beside one of ours on all. */
  static UdpTransport besideAll(
      TransportProtocol protocol,
      InetSocketAddress address,
      TrafficClass traffic,
      Predicate<InetAddress> trusted)
      throws IOException {
    return open(protocol, UdpSocket.besideAll(address, traffic), address, traffic, trusted);
  }

  private static UdpTransport open(
      TransportProtocol protocol,
      DatagramChannel channel,
      InetSocketAddress address,
      TrafficClass traffic,
      Predicate<InetAddress> trusted)
      throws IOException {
    try {
      return new UdpTransport(protocol, channel, address, traffic, trusted);
    } catch (IOException fault) {
      channel.close();
      throw fault;
    }
  }

  @Override
  public void start(Intake intake, Vitals vitals) {
    tap = intake.tap();
    PeerSockets.Sink sink = (datagram, remote) -> intake.offer(datagram, flowTo(remote));
    VitalThread.start("sip-udp " + IpLiteral.hostPort(bound), vitals, () -> receive(sink));
    VitalThread.start(
        "sip-udp-peers " + IpLiteral.hostPort(bound), vitals, () -> peers.receive(sink));
  }

  private boolean receive(PeerSockets.Sink sink) throws IOException {
    try {
      InetSocketAddress remote = (InetSocketAddress) channel.receive(buffer.clear());
      sink.take(buffer.flip(), remote);
      if (!bound.getAddress().isAnyLocalAddress() && trusted.test(remote.getAddress())) {
        peers.seen(remote);
      }
      return true;
    } catch (ClosedChannelException closed) {
      return false;
    }
  }

  private Flow flowTo(InetSocketAddress remote) {
    return new UdpFlow(remote);
  }

  @Override
  public Flow flowTo(InetSocketAddress remote, String domain) {
    return flowTo(remote);
  }

  @Override
  public TransportProtocol protocol() {
    return protocol;
  }

  @Override
  public InetSocketAddress bound() {
    return bound;
  }

  @Override
  public int connections() {
    return peers.size();
  }

  @Override
  public void close() {
    peers.close();
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
      return protocol;
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
      long nanos = System.nanoTime();
      try {
        channel.send(ByteBuffer.wrap(message), remote);
        tap.sent(message, this, nanos);
      } catch (IOException | RuntimeException fault) {
        LOG.debug("a datagram was not sent: {}", fault.getClass().getName());
      }
    }
  }
}
