package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, accepted or to be opened. A message is served before the next is read, so that a
 * peer that sends too much waits. Sending queues; a peer that reads nothing is disconnected.
 */
final class StreamConnection implements Flow {

  private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
  private static final int CONNECT_TIMEOUT_MILLIS = 4_000;

  /** What encryption holds for a connection: records in and out, and what was agreed. */
  private static final long SECURE_OCTETS = 48 << 10;

  private static final byte[] PING = {'\r', '\n', '\r', '\n'};
  private static final byte[] PONG = {'\r', '\n'};

  private final Socket connection;
  private final InetSocketAddress remote;
  private final StreamTransport listening;
  private final SendQueue queue = new SendQueue();
  private final StreamCutter cutter = new StreamCutter();
  private final long accepted = System.nanoTime();
  private long begun = accepted;
  private long lastSign = accepted;
  private boolean proven;
  private long held;
  private Socket socket;

  StreamConnection(Socket connection, InetSocketAddress remote, StreamTransport listening) {
    this.connection = connection;
    this.socket = connection;
    this.remote = remote;
    this.listening = listening;
  }

  void start(Runnable ended) {
    Thread.ofVirtual().name(listening.threadName() + "-" + remote).start(() -> live(ended));
  }

  private void live(Runnable ended) {
    try {
      connect();
      Thread.ofVirtual().name(listening.threadName() + "-writer-" + remote).start(this::write);
      read();
    } catch (IOException gone) {
      LOG.debug("connection to {} ended: {}", remote, gone.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      ended.run();
      listening.memory().give(remote.getAddress(), held);
      finish();
    }
  }

  private void connect() throws IOException {
    boolean accepting = connection.isConnected();
    try {
      if (!accepting) {
        connection.bind(listening.outgoing());
        connection.connect(remote, CONNECT_TIMEOUT_MILLIS);
      }
      connection.setTcpNoDelay(true);
      listening.traffic().mark(connection);
      account();
      socket = layered(accepting);
      proven = !accepting;
    } catch (IOException refused) {
      close();
      throw refused;
    }
  }

  /** Both sides must have agreed in the time for a first message. */
  private Socket layered(boolean accepting) throws IOException {
    CountDownLatch agreed = new CountDownLatch(1);
    if (protocol().isSecure()) {
      Thread.ofVirtual().start(() -> closeUnless(agreed));
    }
    try {
      return listening.carrier().layer().over(connection, accepting);
    } catch (IOException failed) {
      listening.disagreed(remote, failed);
      throw failed;
    } finally {
      agreed.countDown();
    }
  }

  private void closeUnless(CountDownLatch agreed) {
    try {
      if (!agreed.await(listening.limits().first().toNanos(), TimeUnit.NANOSECONDS)) {
        close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
      proven |= listening.intake().serve(message.get(), this);
      begun = System.nanoTime();
      lastSign = begun;
      message = next();
    }
    return !cutter.isLost();
  }

  /** Keep-alives that came together are answered once. */
  private Option<byte[]> next() throws IOException {
    Option<byte[]> message = cutter.next();
    if (cutter.pings() > 0) {
      lastSign = System.nanoTime();
      send(PONG);
    }
    return message;
  }

  private boolean fill() throws IOException {
    Duration patience = patience();
    if (!patience.isPositive()) {
      throw new SocketTimeoutException("message not complete in time");
    }
    socket.setSoTimeout(Math.clamp(untilPing(patience).toMillis(), 1, Integer.MAX_VALUE));
    try {
      boolean first = cutter.isBetweenMessages();
      boolean more = cutter.readFrom(socket.getInputStream());
      begun = first ? System.nanoTime() : begun;
      account();
      return more;
    } catch (SocketTimeoutException silent) {
      ping();
      return true;
    }
  }

  private Duration untilPing(Duration patience) {
    Duration ping = listening.limits().ping();
    return mayPing() && ping.compareTo(patience) < 0 ? ping : patience;
  }

  private boolean mayPing() {
    return proven && cutter.isBetweenMessages();
  }

  /** An answer is welcome and not awaited: not every peer gives one. */
  private void ping() {
    if (mayPing()) {
      cutter.forgetLineEnds();
      send(PING);
    }
  }

  private Duration patience() {
    ConnectionLimits limits = listening.limits();
    if (!proven) {
      return limits.first().minusNanos(System.nanoTime() - accepted);
    }
    return cutter.isBetweenMessages()
        ? limits.idle().minusNanos(System.nanoTime() - lastSign)
        : limits.message().minusNanos(System.nanoTime() - begun);
  }

  /** A message is held twice while it is cut. */
  private void account() throws IOException {
    long more = 2L * cutter.held() + (protocol().isSecure() ? SECURE_OCTETS : 0) - held;
    if (more > 0 && !listening.memory().take(remote.getAddress(), more)) {
      throw new IOException("no memory left for this peer");
    }
    if (more < 0) {
      listening.memory().give(remote.getAddress(), -more);
    }
    held += more;
  }

  private void write() {
    try {
      for (byte[] message = queue.take(); message.length > 0; message = queue.take()) {
        socket.getOutputStream().write(message);
      }
      socket.shutdownOutput();
    } catch (IOException gone) {
      LOG.debug("connection to {} cannot be written: {}", remote, gone.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Queued messages are still written. */
  private void finish() {
    if (!queue.finish()) {
      close();
    }
  }

  @Override
  public TransportProtocol protocol() {
    return listening.carrier().protocol();
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public InetSocketAddress local() {
    InetAddress reached = connection.getLocalAddress();
    return reached.isAnyLocalAddress()
        ? LocalAddress.towards(remote, listening.bound())
        : new InetSocketAddress(reached, listening.bound().getPort());
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

  /** At once: what lies above the connection might wait for its peer. */
  void close() {
    try {
      connection.close();
    } catch (IOException fault) {
      LOG.debug("closing a connection failed", fault);
    }
  }
}
