package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, accepted or to be opened. A message is served before the next is read, so that a
 * peer that sends too much waits. Sending queues; a peer that reads nothing is disconnected.
 */
final class StreamConnection implements Yielding.Connection {

  private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
  private static final int CONNECT_TIMEOUT_MILLIS = 4_000;

  /** What the kernel keeps for a peer that does not read, octets; it may double it. */
  private static final int SEND_BUFFER = 64 << 10;

  private static final byte[] PING = {'\r', '\n', '\r', '\n'};
  private static final byte[] PONG = {'\r', '\n'};

  private final PacedSocket connection;
  private final InetSocketAddress remote;
  private final boolean accepted;
  private final StreamTransport listening;
  private final String domain;
  private final SendQueue queue = new SendQueue();
  private final StreamCutter cutter = new StreamCutter();
  private final ConnectionTimes times;
  private final HeldMemory memory;
  private Socket socket;

  /** To or from this remote; of {@link StreamLayer#NO_DOMAIN} where no domain is asked for. */
  StreamConnection(
      PacedSocket connection, InetSocketAddress remote, StreamTransport listening, String domain) {
    this.domain = domain;
    this.connection = connection;
    this.accepted = connection.isConnected();
    this.socket = connection;
    this.remote = remote;
    this.listening = listening;
    this.times = new ConnectionTimes(listening.limits());
    this.memory = new HeldMemory(listening.memory(), remote.getAddress(), protocol().isSecure());
  }

  void start() {
    Thread.ofVirtual().name(listening.threadName() + "-" + remote).start(this::live);
  }

  private void live() {
    try {
      connect();
      Thread writer =
          Thread.ofVirtual().name(listening.threadName() + "-writer-" + remote).start(this::write);
      try {
        read();
      } finally {
        finish(writer);
      }
    } catch (IOException gone) {
      LOG.debug("connection to {} ended: {}", remote, gone.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      times.end();
      memory.giveBack();
      listening.ended(this);
    }
  }

  private void connect() throws IOException {
    if (!accepted) {
      connection.bind(listening.outgoing());
      connection.connect(remote, CONNECT_TIMEOUT_MILLIS);
    }
    connection.setTcpNoDelay(true);
    connection.setSendBufferSize(SEND_BUFFER);
    listening.traffic().mark(connection);
    memory.hold(cutter.held());
    socket = protocol().isSecure() ? secured() : connection;
    if (!accepted) {
      times.prove();
    }
  }

  /** Keys are changed unseen above, so that only the clock tells how long it takes. */
  private Socket secured() throws IOException {
    times.watch(this::close);
    if (accepted) {
      connection.awaitOctet();
      listening.awaitKeys(this);
    }
    try {
      return listening.carrier().layer().over(connection, accepted, domain);
    } catch (IOException failed) {
      listening.disagreed(remote, failed);
      throw failed;
    }
  }

  private void read() throws IOException, InterruptedException {
    boolean more = serveWhole();
    while (more) {
      more = fill() && serveWhole();
    }
  }

  /** Serves all messages that are complete; false when there can be no more. */
  private boolean serveWhole() throws IOException, InterruptedException {
    Option<byte[]> message = next();
    while (message.isDefined()) {
      if (listening.intake().serve(message.get(), this)) {
        times.prove();
      }
      times.begin();
      times.sign();
      message = next();
    }
    return !cutter.isLost();
  }

  /** Keep-alives that came together are answered once. */
  private Option<byte[]> next() throws IOException {
    Option<byte[]> message = cutter.next();
    if (cutter.pings() > 0) {
      times.sign();
      send(PONG);
    }
    return message;
  }

  private boolean fill() throws IOException {
    boolean first = cutter.isBetweenMessages();
    Duration left = times.patience(first);
    if (!left.isPositive()) {
      throw new SocketTimeoutException("message not complete in time");
    }
    socket.setSoTimeout(Math.clamp(times.untilPing(left, first).toMillis(), 1, Integer.MAX_VALUE));
    try {
      boolean more = cutter.readFrom(socket.getInputStream());
      if (first) {
        times.begin();
      }
      memory.hold(cutter.held());
      return more;
    } catch (SocketTimeoutException silent) {
      ping();
      return true;
    }
  }

  /** An answer is welcome and not awaited: not every peer gives one. */
  private void ping() {
    if (times.mayPing(cutter.isBetweenMessages())) {
      cutter.forgetLineEnds();
      send(PING);
    }
  }

  private void write() {
    try {
      queue.writeTo(socket, this, listening.intake().tap());
    } catch (IOException gone) {
      LOG.debug("connection to {} cannot be written: {}", remote, gone.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Queued messages are still written, if the peer reads them in the time of a message. */
  private void finish(Thread writer) throws InterruptedException {
    listening.leave(this);
    if (!queue.finish() || !writer.join(listening.limits().message())) {
      close();
    }
    writer.join();
  }

  @Override
  public TransportProtocol protocol() {
    return listening.carrier().protocol();
  }

  String domain() {
    return domain;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public InetSocketAddress local() {
    return LocalAddress.of(connection, remote, listening.bound());
  }

  @Override
  public InetSocketAddress ownEnd() {
    return new InetSocketAddress(local().getAddress(), Math.max(0, connection.getLocalPort()));
  }

  @Override
  public boolean isOpen() {
    return !connection.isClosed();
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return listening.flowTo(other);
  }

  @Override
  public void send(byte[] message) {
    if (isOpen() && !queue.offer(message)) {
      listening
          .quiet()
          .tell(remote.getAddress(), "does not read: " + protocol() + " connection closed");
      close();
    }
  }

  @Override
  public boolean isOurs() {
    return !accepted;
  }

  @Override
  public long lastSign() {
    return times.lastSign();
  }

  /** At once: what lies above the connection might wait for its peer. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException fault) {
      LOG.debug("closing a connection failed", fault);
    }
  }
}
