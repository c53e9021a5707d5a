package no.meetat.sip.rtp;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The even UDP ports of a range (RFC 3550, section 11), each in use by one call at a time. */
public final class RtpPorts {

  /** This many ports that other processes hold are tried before we give up. */
  private static final int MAX_ATTEMPTS = 100;

  private final int first;
  private final int pairs;
  private final Map<InetAddress, BitSet> used = new HashMap<>();
  private int next;

  /**
   * All even ports of {@code first} to {@code last}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public RtpPorts(int first, int last) {
    this.first = first + (first & 1);
    this.pairs = (last - this.first) / 2 + 1;
    if (first < 1 || last > 0xFFFF || this.first > last) {
      throw new IllegalArgumentException("no even UDP port from " + first + " to " + last);
    }
  }

  /** A socket bound to a port of the range; none when none is free. */
  public synchronized Option<BoundSocket> bind(InetAddress local) {
    BitSet taken = used.computeIfAbsent(local, any -> new BitSet(pairs));
    for (int attempt = 0; attempt < MAX_ATTEMPTS && taken.cardinality() < pairs; attempt++) {
      int pair = nextFree(taken);
      Option<RtpSocket> socket = bind(local, port(pair));
      if (socket.isDefined()) {
        taken.set(pair);
        return socket.map(bound -> new BoundSocket(bound, local, port(pair)));
      }
    }
    return Option.none();
  }

  /**
   * Whether the port is one of a pair that is in use here or could come to be: a port of the range
   * that a telephone on this machine has is not ours.
   */
  public synchronized boolean areOurs(InetAddress local, int port) {
    int pair = Math.floorDiv(port - first, 2);
    return pair >= 0 && pair < pairs && (isUsed(local, pair) || isFree(local, port));
  }

  private boolean isUsed(InetAddress local, int pair) {
    return Option.of(used.get(local)).exists(taken -> taken.get(pair));
  }

  private static boolean isFree(InetAddress local, int port) {
    return bind(local, port).peek(RtpSocket::close).isDefined();
  }

  private int nextFree(BitSet taken) {
    int free = taken.nextClearBit(next);
    int pair = free < pairs ? free : taken.nextClearBit(0);
    next = (pair + 1) % pairs;
    return pair;
  }

  private int port(int pair) {
    return first + 2 * pair;
  }

  private static Option<RtpSocket> bind(InetAddress local, int port) {
    try {
      return Option.of(RtpSocket.bind(local, port));
    } catch (IOException taken) {
      return Option.none();
    }
  }

  /** Closes the socket and gives its port back. */
  public void release(BoundSocket bound) {
    bound.socket().close();
    synchronized (this) {
      used.getOrDefault(bound.local(), new BitSet()).clear((bound.port() - first) / 2);
    }
  }

  /** A socket and the address it is bound to. */
  public record BoundSocket(RtpSocket socket, InetAddress local, int port) {}
}
