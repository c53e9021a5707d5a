package no.meetat.sip.rtcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ArrayBlockingQueue;
import no.meetat.sip.rtp.MediaChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A UDP socket for the reports of one call; opened and read by {@link RtcpSockets}. */
final class RtcpSocket implements ReportChannel {

  /** Reports that wait for the call; more are lost. */
  static final int MAX_WAITING = 4;

  /** Datagrams read at a time, so that no peer holds up the others. */
  private static final int AT_ONCE = 4;

  /** Octets that may wait in the kernel: it takes about 800 for a report. */
  private static final int RECEIVE_BUFFER = 1 << 14;

  private static final Logger LOG = LoggerFactory.getLogger(RtcpSocket.class);

  private final InetAddress local;
  private final int port;
  private final RtcpSockets sockets;
  private final ArrayBlockingQueue<Arrived> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private volatile @Nullable InetAddress peer;
  private volatile @Nullable DatagramChannel channel;
  private volatile boolean asked;
  private volatile boolean closed;

  RtcpSocket(InetAddress local, int port, RtcpSockets sockets) {
    this.local = local;
    this.port = port;
    this.sockets = sockets;
  }

  @Override
  public void expect(InetAddress other) {
    peer = other;
  }

  @Override
  public boolean open() {
    if (!asked) {
      asked = true;
      sockets.open(this);
    }
    return channel != null;
  }

  /** Binds it; null where the call is over, or another process has the port now. */
  synchronized @Nullable DatagramChannel bind() {
    try {
      channel = closed ? null : MediaChannel.bind(local, port, RECEIVE_BUFFER);
    } catch (IOException taken) {
      LOG.debug("no RTCP at port {}: {}", port, taken.toString());
      asked = false;
    }
    return channel;
  }

  /** Reads what has come. */
  void read(ByteBuffer into, long now) {
    DatagramChannel open = channel;
    for (int left = AT_ONCE; open != null && left > 0; left--) {
      InetSocketAddress from = receive(open, into.clear());
      if (from == null) {
        return;
      }
      take(from, into.flip(), now);
    }
  }

  private static @Nullable InetSocketAddress receive(DatagramChannel open, ByteBuffer into) {
    try {
      return (InetSocketAddress) open.receive(into);
    } catch (IOException over) {
      return null;
    }
  }

  private void take(InetSocketAddress from, ByteBuffer report, long now) {
    if (from.getAddress().equals(peer) && waiting.remainingCapacity() > 0) {
      ByteBuffer kept = ByteBuffer.allocate(report.remaining()).put(report).flip();
      waiting.add(new Arrived(kept, from, now));
    }
  }

  @Override
  public @Nullable Arrived next() {
    return waiting.poll();
  }

  @Override
  public boolean send(ByteBuffer report, InetSocketAddress target) {
    DatagramChannel open = channel;
    return open != null && MediaChannel.send(open, target, report);
  }

  @Override
  public synchronized void close() {
    closed = true;
    DatagramChannel open = channel;
    if (open != null) {
      channel = null;
      sockets.close(open);
    }
  }
}
