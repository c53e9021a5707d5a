package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIP over TCP; two virtual threads a connection. */
final class TcpTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(TcpTransport.class);
  private static final int BACKLOG = 512;
  private static final long PAUSE_AFTER_FAULT_MILLIS = 100;

  private final ServerSocket server;
  private final InetSocketAddress bound;
  private final ConnectionLimits limits;
  private final ConcurrentHashMap<InetSocketAddress, TcpConnection> connections =
      new ConcurrentHashMap<>();
  private Inbox inbox = (message, flow) -> {};

  private TcpTransport(ServerSocket server, InetSocketAddress bound, ConnectionLimits limits) {
    this.server = server;
    this.bound = bound;
    this.limits = limits;
  }

  static TcpTransport open(InetSocketAddress address, ConnectionLimits limits) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(address, BACKLOG);
      return new TcpTransport(server, address, limits);
    } catch (IOException taken) {
      server.close();
      throw taken;
    }
  }

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.TCP;
  }

  @Override
  public void start(Inbox receiver) {
    inbox = receiver;
    Thread.ofPlatform().daemon().name("sip-tcp-accept").start(this::accept);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        admit(server.accept());
      } catch (IOException fault) {
        pause();
      }
    }
  }

  private void admit(Socket socket) throws IOException {
    if (connections.size() >= limits.connections()) {
      LOG.warn("too many TCP connections: one more was closed");
      socket.close();
      return;
    }
    InetSocketAddress remote = (InetSocketAddress) socket.getRemoteSocketAddress();
    begin(new TcpConnection(socket, remote, this));
  }

  private void begin(TcpConnection connection) {
    connections.put(connection.remote(), connection);
    connection.start(inbox, () -> connections.remove(connection.remote(), connection));
  }

  private void pause() {
    try {
      Thread.sleep(server.isClosed() ? 0 : PAUSE_AFTER_FAULT_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Flow flowTo(InetSocketAddress remote) {
    @Nullable TcpConnection open = connections.get(remote);
    if (open != null) {
      return open;
    }
    TcpConnection connection = new TcpConnection(new Socket(), remote, this);
    begin(connection);
    return connection;
  }

  InetSocketAddress bound() {
    return bound;
  }

  ConnectionLimits limits() {
    return limits;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException fault) {
      LOG.debug("closing a TCP socket failed", fault);
    }
    connections.values().forEach(TcpConnection::close);
  }
}
