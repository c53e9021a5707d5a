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
  private final boolean opens;
  private boolean asked;
  boolean closed;

  FakeReportChannel(boolean opens) {
    this.opens = opens;
  }

  /** A report comes from there. */
  void put(byte[] octets, InetSocketAddress from) {
    incoming.add(new Arrived(ByteBuffer.wrap(octets), from, System.nanoTime()));
  }

  @Override
  public void expect(InetAddress peer) {}

  @Override
  public boolean open() {
    boolean open = opens && asked;
    asked = true;
    return open;
  }

  @Override
  public @Nullable Arrived next() {
    return incoming.poll();
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
