package no.meetat.sip.rtcp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** What carries the reports of one call. For any thread; nothing blocks. */
public interface ReportWire {

  /**
   * Sends what is between the buffer's position and its limit.
   *
   * @return whether the network took it
   */
  boolean send(ByteBuffer report, InetSocketAddress target);
}
