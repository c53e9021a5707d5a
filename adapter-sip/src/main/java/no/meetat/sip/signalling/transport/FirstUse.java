package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/**
 * Has the JDK make what virtual threads wait for sockets with. It does so at first use, only once,
 * and where file descriptors are used up just then TCP fails until the process ends.
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
