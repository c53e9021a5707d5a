package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection, accepted or to be opened. Sending queues; a peer that reads nothing is cut.
 */
final class TcpConnection implements Flow {

  private static final Logger LOG = LoggerFactory.getLogger(TcpConnection.class);
  private static final int MAX_QUEUED_MESSAGES = 256;
  private static final int CONNECT_TIMEOUT_MILLIS = 4_000;
  private static final byte[] PONG = {'\r', '\n'};
  private static final byte[] LAST = {};

  private final Socket socket;
  private final InetSocketAddress remote;
  private final TcpTransport listening;
  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(MAX_QUEUED_MESSAGES);

  TcpConnection(Socket socket, InetSocketAddress remote, TcpTransport listening) {
    this.socket = socket;
    this.remote = remote;
    this.listening = listening;
  }

  void start(Inbox inbox, Runnable ended) {
    Thread.ofVirtual().name("sip-tcp-" + remote).start(() -> live(inbox, ended));
  }

  private void live(Inbox inbox, Runnable ended) {
    try {
      connect();
      Thread.ofVirtual().name("sip-tcp-writer-" + remote).start(this::write);
      read(inbox);
    } catch (IOException gone) {
      LOG.debug("TCP connection to {} ended: {}", remote, gone.getMessage());
    } finally {
      ended.run();
      finish();
    }
  }

  private void connect() throws IOException {
    if (!socket.isConnected()) {
      socket.connect(remote, CONNECT_TIMEOUT_MILLIS);
    }
    socket.setTcpNoDelay(true);
  }

  private void read(Inbox inbox) throws IOException {
    TcpFraming framing = new TcpFraming(socket, listening.limits(), () -> send(PONG));
    while (framing.next()) {
      deliver(inbox, framing.message());
    }
  }

  private void deliver(Inbox inbox, byte[] message) {
    try {
      inbox.received(message, this);
    } catch (RuntimeException fault) {
      LOG.warn("a message was lost: {}", fault.getClass().getName());
    }
  }

  private void write() {
    try (socket) {
      for (byte[] message = queue.take(); message.length > 0; message = queue.take()) {
        socket.getOutputStream().write(message);
      }
    } catch (IOException gone) {
      LOG.debug("TCP connection to {} cannot be written: {}", remote, gone.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is queued is still written. */
  private void finish() {
    if (!queue.offer(LAST)) {
      close();
    }
  }

  @Override
  public TransportProtocol protocol() {
    return TransportProtocol.TCP;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public InetSocketAddress local() {
    return LocalAddress.towards(remote, listening.bound());
  }

  @Override
  public boolean isOpen() {
    return !socket.isClosed();
  }

  @Override
  public Flow to(InetSocketAddress other) {
    return listening.flowTo(other);
  }

  @Override
  public void send(byte[] message) {
    if (isOpen() && !queue.offer(message)) {
      LOG.warn("TCP peer {} does not read: connection closed", remote);
      close();
    }
  }

  void close() {
    try {
      socket.close();
    } catch (IOException fault) {
      LOG.debug("closing a TCP connection failed", fault);
    }
  }
}
