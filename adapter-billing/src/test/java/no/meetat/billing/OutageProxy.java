package no.meetat.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server, and can lose the server's answers or all connections. */
public final class OutageProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean losingAnswers;
  private volatile boolean refusing;

  /** A proxy before the server on this port. */
  public OutageProxy(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** What clients send still arrives, but no answer comes back. */
  public void loseAnswers() {
    losingAnswers = true;
  }

  /** Ends all connections and takes no new ones. */
  public void cut() {
    refusing = true;
    closeAll();
  }

  /** All is well again, for new connections. */
  public void mend() {
    closeAll();
    losingAnswers = false;
    refusing = false;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    closeAll();
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        connect(listening.accept());
      }
    } catch (IOException e) {
      closeAll();
    }
  }

  private void connect(Socket client) throws IOException {
    sockets.add(client);
    if (refusing) {
      closeAll();
    } else {
      Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
      sockets.add(onward);
      Thread.ofVirtual().start(() -> copy(client, onward, false));
      Thread.ofVirtual().start(() -> copy(onward, client, true));
    }
  }

  private void copy(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8_192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (!answers || !losingAnswers) {
          out.write(bytes, 0, count);
        }
      }
    } catch (IOException e) {
      sockets.remove(from);
    }
  }

  private void closeAll() {
    sockets.forEach(OutageProxy::close);
    sockets.clear();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
