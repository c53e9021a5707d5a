package no.meetat.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that is free, of those that no system gives to a client: until the server is bound,
 * another test cannot take it by chance.
 */
public final class FreePort {

  private static final int FIRST = 10_000;

  /** The first port that Linux gives to clients is above it. */
  private static final int LAST = 32_767;

  private FreePort() {}

  /** One of 127.0.0.1, free for TCP and for UDP. */
  public static int find() {
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
