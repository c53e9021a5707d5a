package no.meetat.sip.rtp;

import io.vavr.control.Option;
import no.meetat.dtmf.Key;

/**
 * The keys pressed in one stream (RFC 4733). One press is one RTP timestamp, however many packets
 * tell of it; it is reported with the first that arrives.
 */
public final class TelephoneEvents {

  private static final int PAYLOAD = 4;
  private static final int LONGEST_SEGMENT = 0xFFFF;

  private boolean any;
  private int ssrc;
  private int timestamp;
  private int event;

  /** The key, when the packet is the first to arrive of its press. */
  public Option<Key> take(RtpPacket packet) {
    if (packet.payloadLength() < PAYLOAD || !isNew(packet)) {
      return Option.none();
    }
    boolean continued = isContinued(packet);
    remember(packet);
    return continued ? Option.none() : Key.ofEvent(event);
  }

  private boolean isNew(RtpPacket packet) {
    return !any || packet.ssrc() != ssrc || packet.timestamp() - timestamp > 0;
  }

  /** A key held for longer than a duration can tell goes on in a new segment (section 2.5.1.3). */
  private boolean isContinued(RtpPacket packet) {
    return any
        && packet.ssrc() == ssrc
        && packet.payload(0) == event
        && packet.timestamp() - timestamp == LONGEST_SEGMENT;
  }

  private void remember(RtpPacket packet) {
    any = true;
    ssrc = packet.ssrc();
    timestamp = packet.timestamp();
    event = packet.payload(0);
  }
}
