package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the JDK set up the means by which virtual threads wait for sockets. The JDK does so once,
 * at first use; where no file descriptors are left at that moment, TCP fails until the process
 * ends.
 */
final class FirstUse {

  private static final int BACKLOG = 1;

  private FirstUse() {}

  /** One octet over a connection with ourselves, received by a virtual thread that waits for it. */
  static void ofTcp() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, BACKLOG, loopback);
        Socket sender = new Socket()) {
      CompletableFuture<Integer> received = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> receive(server, received));
      sender.connect(server.getLocalSocketAddress());
      sender.getOutputStream().write(1);
      received.join();
    }
  }

  private static void receive(ServerSocket server, CompletableFuture<Integer> received) {
    try (Socket receiver = server.accept()) {
      received.complete(receiver.getInputStream().read());
    } catch (IOException | RuntimeException fault) {
      received.complete(-1);
    }
  }
}
