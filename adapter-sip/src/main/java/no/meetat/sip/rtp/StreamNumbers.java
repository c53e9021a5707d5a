package no.meetat.sip.rtp;

/** Which source is heard, and how far its sequence numbers have come. */
final class StreamNumbers {

  /**
   * Packets up to this far behind the newest are copies or stragglers, not a sender started anew.
   */
  private static final int STRAGGLERS = 50;

  private boolean known;
  private int ssrc;
  private int newest;

  /** Forgets the source. */
  void forget() {
    known = false;
  }

  /** Whether the packet is of another source than those before; then it is heard from now on. */
  boolean isOfNewSource(RtpPacket packet) {
    if (known && packet.ssrc() == ssrc) {
      return false;
    }
    known = true;
    ssrc = packet.ssrc();
    newest = packet.sequenceNumber() - 1;
    return true;
  }

  /** Whether it was sent before the newest. */
  boolean isStraggler(RtpPacket packet) {
    int ahead = SequenceNumbers.distance(newest, packet.sequenceNumber());
    return ahead <= 0 && ahead > -STRAGGLERS;
  }

  /** The numbers may have begun anew with this packet. */
  void beginWith(RtpPacket packet) {
    newest = packet.sequenceNumber();
  }

  void note(RtpPacket packet) {
    if (SequenceNumbers.distance(newest, packet.sequenceNumber()) > 0) {
      newest = packet.sequenceNumber();
    }
  }
}
