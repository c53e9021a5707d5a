package no.meetat.sip.engine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import no.meetat.sip.rtcp.ReportChannel;
import org.jspecify.annotations.Nullable;

/** A port without a network, which opens when it is asked again, or never. */
final class FakeReportChannel implements ReportChannel {

  /** A report and where it went. */
  record Sent(ByteBuffer octets, InetSocketAddress target) {}

  final List<Sent> sent = new ArrayList<>();
  private final ArrayDeque<Arrived> incoming = new ArrayDeque<>();
  private @Nullable InetSocketAddress source;
  private final boolean opens;
  private boolean asked;
  boolean closed;

  FakeReportChannel(boolean opens) {
    this.opens = opens;
  }

  /** A report comes from there. */
  void put(byte[] octets, InetSocketAddress from) {
    source = from;
    incoming.add(new Arrived(ByteBuffer.wrap(octets), System.nanoTime()));
  }

  @Override
  public boolean open(InetAddress peer) {
    boolean open = opens && asked;
    asked = true;
    return open;
  }

  @Override
  public @Nullable Arrived next() {
    return incoming.poll();
  }

  @Override
  public @Nullable InetSocketAddress source() {
    return source;
  }

  @Override
  public boolean send(ByteBuffer report, InetSocketAddress target) {
    sent.add(new Sent(ByteBuffer.allocate(report.remaining()).put(report).flip(), target));
    return true;
  }

  @Override
  public void close() {
    closed = true;
  }
}
