package no.meetat.sip.signalling;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that are free, below those of media and those that a system gives to clients: until the
 * server is bound, no phone takes one by chance. No port is given twice by one JVM, and two JVMs
 * begin at different ones.
 */
public final class FreePorts {

  private static final int FIRST = 10_000;

  private static final int COUNT = 10_000;

  private static final AtomicInteger TURN =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private FreePorts() {}

  /** One of 127.0.0.1, free for TCP and for UDP. */
  public static int next() {
    while (true) {
      InetSocketAddress at =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), FIRST + TURN.getAndIncrement() % COUNT);
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
