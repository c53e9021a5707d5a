package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.sip.limit.Places;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIP over connections; two virtual threads for each. */
final class StreamTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(StreamTransport.class);
  private static final int BACKLOG = 512;
  private static final long PAUSE_AFTER_FAULT_MILLIS = 100;

  private final Carrier.Streams carrier;
  private final ServerSocket server;
  private final InetSocketAddress bound;
  private final ConnectionLimits limits;
  private final StreamShares shares;
  private final TrafficClass traffic;
  private final LongAdder disagreements = new LongAdder();
  private final Quiet quiet = Quiet.warnings(LOG);
  private final Quiet disagreed = new Quiet(LOG::info, System::nanoTime);
  private final ConcurrentHashMap<InetSocketAddress, StreamConnection> connections =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Asked, StreamConnection> asked = new ConcurrentHashMap<>();
  private volatile @Nullable Intake intake;

  /** Whom a connection of ours is for: others at the same address have connections of their own. */
  private record Asked(InetSocketAddress remote, String domain) {}

  private StreamTransport(
      Carrier.Streams carrier,
      ServerSocket server,
      ConnectionLimits limits,
      StreamShares shares,
      TrafficClass traffic) {
    this.carrier = carrier;
    this.server = server;
    this.bound = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    this.limits = limits;
    this.shares = shares;
    this.traffic = traffic;
  }

  static StreamTransport open(
      Carrier.Streams carrier,
      InetSocketAddress address,
      ConnectionLimits limits,
      StreamShares shares,
      TrafficClass traffic)
      throws IOException {
    FirstUse.ofTcp();
    ServerSocket server = new PacedServerSocket(shares.pace());
    try {
      server.setReuseAddress(true);
      server.bind(address, BACKLOG);
      return new StreamTransport(carrier, server, limits, shares, traffic);
    } catch (IOException taken) {
      server.close();
      throw taken;
    }
  }

  @Override
  public void start(Intake receiver, Vitals vitals) {
    intake = receiver;
    VitalThread.start(threadName() + " " + IpLiteral.hostPort(bound), vitals, this::accept);
  }

  /** For example sip-tcp. */
  String threadName() {
    return "sip-" + carrier.protocol().name().toLowerCase(Locale.ROOT);
  }

  private boolean accept() throws InterruptedException {
    try {
      admit((PacedSocket) server.accept());
    } catch (IOException fault) {
      TimeUnit.MILLISECONDS.sleep(server.isClosed() ? 0 : PAUSE_AFTER_FAULT_MILLIS);
    }
    return !server.isClosed();
  }

  private void admit(PacedSocket socket) throws IOException {
    InetSocketAddress remote = (InetSocketAddress) socket.getRemoteSocketAddress();
    if (!begin(new StreamConnection(socket, remote, this, StreamLayer.NO_DOMAIN))) {
      socket.close();
    }
  }

  private boolean begin(StreamConnection connection) {
    InetAddress peer = connection.remote().getAddress();
    boolean admitted = shares.take(connection);
    if (admitted) {
      connections.put(connection.remote(), connection);
      connection.start();
    } else {
      quiet.tell(peer, "too many " + carrier.protocol() + " connections: one more was closed");
    }
    return admitted;
  }

  /** The sides of a connection have not come to speak the same way. */
  void disagreed(InetSocketAddress remote, IOException why) {
    disagreements.increment();
    disagreed.tell(
        remote.getAddress(), "no " + carrier.protocol() + " connection: " + why.getMessage());
  }

  /** Nothing more is sent by it. */
  void leave(StreamConnection connection) {
    connections.remove(connection.remote(), connection);
    asked.remove(new Asked(connection.remote(), connection.domain()), connection);
  }

  /** Nothing of it is left. */
  void ended(StreamConnection connection) {
    leave(connection);
    shares.give(connection);
  }

  /** The way to this peer; an open connection is used again. */
  Flow flowTo(InetSocketAddress remote) {
    @Nullable StreamConnection open = connections.get(remote);
    return open != null ? open : begun(outgoing(remote, StreamLayer.NO_DOMAIN));
  }

  /** One that we have opened for another domain, or the peer has, proves nothing of this one. */
  @Override
  public Flow flowTo(InetSocketAddress remote, String domain) {
    @Nullable StreamConnection open = asked.get(new Asked(remote, domain));
    if (open != null && open.isOpen()) {
      return open;
    }
    StreamConnection opened = outgoing(remote, domain);
    asked.put(new Asked(remote, domain), opened);
    return begun(opened);
  }

  private StreamConnection outgoing(InetSocketAddress remote, String domain) {
    return new StreamConnection(new PacedSocket(shares.pace()), remote, this, domain);
  }

  private StreamConnection begun(StreamConnection connection) {
    if (!begin(connection)) {
      leave(connection);
      connection.close();
    }
    return connection;
  }

  Intake intake() throws IOException {
    @Nullable Intake started = intake;
    if (started == null) {
      throw new IOException("not started");
    }
    return started;
  }

  Carrier.Streams carrier() {
    return carrier;
  }

  @Override
  public TransportProtocol protocol() {
    return carrier.protocol();
  }

  @Override
  public InetSocketAddress bound() {
    return bound;
  }

  /** Where connections that we open begin: at the address we listen on, if it is one. */
  InetSocketAddress outgoing() {
    return new InetSocketAddress(bound.getAddress(), 0);
  }

  ConnectionLimits limits() {
    return limits;
  }

  Places memory() {
    return shares.memory();
  }

  /** Waits until keys may be agreed on with this peer. */
  void awaitKeys(StreamConnection connection) throws IOException {
    if (!shares.awaitKeys(connection.remote().getAddress(), connection::isOpen)) {
      throw new IOException("too late to agree on keys");
    }
  }

  TrafficClass traffic() {
    return traffic;
  }

  Quiet quiet() {
    return quiet;
  }

  @Override
  public long disagreements() {
    return disagreements.sum();
  }

  @Override
  public int connections() {
    return connections.size();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException fault) {
      LOG.debug("closing a listening socket failed", fault);
    }
    connections.values().forEach(StreamConnection::close);
    asked.values().forEach(StreamConnection::close);
  }
}
