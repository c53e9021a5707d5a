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
   * @param from where it was sent
   * @param at when, by the monotonic clock, ns
   */
  record Arrived(ByteBuffer octets, InetSocketAddress from, long at) {}

  /** From now on what comes from any port of this address is taken, and nothing else. */
  void expect(InetAddress peer);

  /**
   * Opens it a moment later; where the port was taken, tries again.
   *
   * @return whether it is open by now
   */
  boolean open();

  /** The report that has waited longest; null where none waits. */
  @Nullable Arrived next();

  @Override
  void close();
}
