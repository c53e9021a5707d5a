package no.meetat.sip.signalling;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that are free, of those that no system gives to a client: until the server is bound, a
 * phone of another test cannot take one by chance.
 */
final class FreePorts {

  private static final int FIRST = 10_000;

  /** The first port that Linux gives to clients is above it. */
  private static final int LAST = 32_767;

  private FreePorts() {}

  /** One of 127.0.0.1, free for TCP and for UDP. */
  static int next() {
    while (true) {
      InetSocketAddress at =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(),
              ThreadLocalRandom.current().nextInt(FIRST, LAST + 1));
      if (isFree(at)) {
        return at.getPort();
      }
    }
  }

  private static boolean isFree(InetSocketAddress at) {
    try (ServerSocket tcp = new ServerSocket();
        DatagramSocket udp = new DatagramSocket(at)) {
      tcp.bind(at);
      return udp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
