package no.meetat.sip.media;

import java.util.OptionalInt;

/**
 * Where a peer receives reports of media, at the address of its RTP.
 *
 * @param multiplexed whether that is the port of RTP, both ways (RFC 5761)
 * @param port where it is another; none where the peer receives no reports
 */
public record ReportRoute(boolean multiplexed, OptionalInt port) {

  private static final int LAST_PORT = 0xFFFF;

  /** With RTP. */
  public static final ReportRoute MULTIPLEXED = new ReportRoute(true, OptionalInt.empty());

  /** Nowhere. */
  public static final ReportRoute NONE = new ReportRoute(false, OptionalInt.empty());

  /** At a port of its own. */
  public static ReportRoute at(int port) {
    return new ReportRoute(false, OptionalInt.of(port));
  }

  /** Behind this port of RTP, unless the peer says otherwise (RFC 3550, section 11). */
  public static ReportRoute behind(int rtp) {
    return rtp < LAST_PORT ? at(rtp + 1) : NONE;
  }
}
