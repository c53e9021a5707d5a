package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connected socket for each trusted peer that has been seen. The kernel prefers it for that
 * peer's datagrams: a flood from elsewhere fills the buffer of the listening socket and not this
 * one. It is closed when idle.
 */
final class PeerSockets implements AutoCloseable {

  /** The most peers; others are served on the listening socket. */
  static final int MAX_PEERS = 128;

  /** A socket by which nothing has come for longer is closed. */
  static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private static final long LOOK_ROUND_MILLIS = 10_000;
  private static final long LOOK_AT_CANDIDATES_MILLIS = 50;
  private static final int DATAGRAMS_IN_A_ROW = 32;

  private static final Logger LOG = LoggerFactory.getLogger(PeerSockets.class);

  private final InetSocketAddress bound;
  private final TrafficClass traffic;
  private final Selector selector = Selector.open();
  private final ConcurrentHashMap<InetSocketAddress, Peer> peers = new ConcurrentHashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(UdpTransport.MAX_DATAGRAM);
  private final LongSupplier nanos;
  private final PeerCandidates candidates;
  private long lookedRound;

  /** Takes what has come. */
  @FunctionalInterface
  interface Sink {

    void take(ByteBuffer datagram, InetSocketAddress remote);
  }

  private static final class Peer {

    private final InetSocketAddress remote;
    private final DatagramChannel channel;
    private volatile long heard;

    private Peer(InetSocketAddress remote, DatagramChannel channel, long now) {
      this.remote = remote;
      this.channel = channel;
      this.heard = now;
    }
  }

  /**
   * None yet.
   *
   * @param bound to where the listening socket is
   * @param nanos a monotonic clock
   */
  PeerSockets(InetSocketAddress bound, TrafficClass traffic, LongSupplier nanos)
      throws IOException {
    this.bound = bound;
    this.traffic = traffic;
    this.nanos = nanos;
    this.candidates = new PeerCandidates(nanos);
    this.lookedRound = nanos.getAsLong();
  }

  int size() {
    return peers.size();
  }

  /** A trusted peer has sent something to the listening socket. */
  void seen(InetSocketAddress remote) {
    if (peers.size() < MAX_PEERS && !peers.containsKey(remote) && candidates.seen(remote)) {
      selector.wakeup();
    }
  }

  /** Waits for datagrams and passes them on; false when closed. */
  boolean receive(Sink sink) throws IOException {
    try {
      long patience = candidates.isEmpty() ? LOOK_ROUND_MILLIS : LOOK_AT_CANDIDATES_MILLIS;
      selector.select(key -> receive((Peer) key.attachment(), sink), patience);
      candidates.due().take(MAX_PEERS - peers.size()).forEach(peer -> open(peer, sink));
      lookRound();
      return true;
    } catch (ClosedSelectorException | CancelledKeyException closed) {
      return selector.isOpen();
    }
  }

  private void open(InetSocketAddress remote, Sink sink) {
    try {
      Peer peer = new Peer(remote, connected(remote, sink), nanos.getAsLong());
      peers.put(remote, peer);
      peer.channel.register(selector, SelectionKey.OP_READ, peer);
    } catch (IOException fault) {
      LOG.debug("{} goes on being served with others", remote, fault);
    }
  }

  private DatagramChannel connected(InetSocketAddress remote, Sink sink) throws IOException {
    DatagramChannel channel = UdpSocket.beside(bound, traffic);
    try {
      if (isAtOurs(channel.connect(remote))) {
        return channel;
      }
    } catch (IOException | RuntimeException fault) {
      channel.close();
      throw fault;
    }
    channel.close();
    return connectedAtOurs(remote, sink);
  }

  /** Where we have several addresses, routing may pick another than the peer sends to. */
  private boolean isAtOurs(DatagramChannel channel) throws IOException {
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    return local.getAddress().equals(bound.getAddress());
  }

  private DatagramChannel connectedAtOurs(InetSocketAddress remote, Sink sink) throws IOException {
    DatagramChannel channel = UdpSocket.besideAt(bound, traffic);
    try {
      passOn(channel, sink);
      return channel.connect(remote);
    } catch (IOException | RuntimeException fault) {
      channel.close();
      throw fault;
    }
  }

  /** Until it is connected, the kernel may give it datagrams for the listening socket. */
  private void passOn(DatagramChannel channel, Sink sink) throws IOException {
    InetSocketAddress remote = (InetSocketAddress) channel.receive(buffer.clear());
    while (remote != null) {
      sink.take(buffer.flip(), remote);
      remote = (InetSocketAddress) channel.receive(buffer.clear());
    }
  }

  private void receive(Peer peer, Sink sink) {
    try {
      int left = DATAGRAMS_IN_A_ROW;
      while (left-- > 0 && peer.channel.receive(buffer.clear()) != null) {
        peer.heard = nanos.getAsLong();
        sink.take(buffer.flip(), peer.remote);
      }
    } catch (PortUnreachableException nobodyThere) {
      LOG.debug("{} does not take what was sent", peer.remote);
    } catch (IOException fault) {
      close(peer);
    }
  }

  private void lookRound() {
    long now = nanos.getAsLong();
    if (now - lookedRound >= TimeUnit.MILLISECONDS.toNanos(LOOK_ROUND_MILLIS)) {
      lookedRound = now;
      peers.values().stream().filter(peer -> now - peer.heard > IDLE_NANOS).forEach(this::close);
    }
  }

  private void close(Peer peer) {
    peers.remove(peer.remote, peer);
    try {
      peer.channel.close();
    } catch (IOException fault) {
      LOG.debug("closing a UDP socket failed", fault);
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException fault) {
      LOG.debug("closing a selector failed", fault);
    }
    peers.values().forEach(this::close);
  }
}
