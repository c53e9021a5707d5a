package no.meetat.sip.rtcp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What carries reports alone, by the port beside that of a call's RTP (RFC 3550, section 11). */
public interface ReportChannel extends ReportWire, AutoCloseable {

  /**
   * A report that has come.
   *
   * @param octets from the buffer's beginning to its limit
   * @param at when, by the monotonic clock, ns
   */
  record Arrived(ByteBuffer octets, long at) {}

  /**
   * Opens it a moment later, and takes what comes from any port of this peer.
   *
   * @return whether it is open by now
   */
  boolean open(InetAddress peer);

  /** The report that has waited longest; null where none waits. */
  @Nullable Arrived next();

  /** From where the last report has come; null before the first. */
  @Nullable InetSocketAddress source();

  @Override
  void close();
}
