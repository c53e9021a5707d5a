package no.meetat.sip.signalling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports that the system has just now found to be free. */
final class FreePorts {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private FreePorts() {}

  /** One that is free for TCP and for UDP. */
  static int next() {
    while (true) {
      try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
        if (isFreeForUdp(free.getLocalPort())) {
          return free.getLocalPort();
        }
      } catch (IOException none) {
        throw new UncheckedIOException(none);
      }
    }
  }

  private static boolean isFreeForUdp(int port) {
    try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(HERE, port))) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
