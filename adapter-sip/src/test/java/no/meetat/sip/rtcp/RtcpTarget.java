package no.meetat.sip.rtcp;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Random;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.RtpSender;

/** Reads octets as the reports of a peer. */
public final class RtcpTarget {

  private static final RtcpSession SESSION =
      new RtcpSession(
          new RtpSender(new Random(1)),
          new LineCounts(() -> 0),
          new Random(1),
          () -> 0,
          InstantSource.system());

  private RtcpTarget() {}

  public static void fuzzerTestOneInput(byte[] octets) {
    SESSION.take(ByteBuffer.wrap(octets), octets.length, 0);
  }
}
