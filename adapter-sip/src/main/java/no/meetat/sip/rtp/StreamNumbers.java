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

  /** Which of the last 64 numbers have come; the lowest bit is the newest. */
  private long came;

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
    came = 0;
    return true;
  }

  /** Whether it was sent before the newest. */
  boolean isStraggler(RtpPacket packet) {
    int ahead = SequenceNumbers.distance(newest, packet.sequenceNumber());
    return ahead <= 0 && ahead > -STRAGGLERS;
  }

  /** Whether it was sent after the newest. */
  boolean isNews(RtpPacket packet) {
    return SequenceNumbers.distance(newest, packet.sequenceNumber()) > 0;
  }

  /** Whether it was sent next after the newest. */
  boolean follows(RtpPacket packet) {
    return SequenceNumbers.distance(newest, packet.sequenceNumber()) == 1;
  }

  /** Counts a packet of the source that is no speech; returns whether it was the newest. */
  boolean passOver(RtpPacket packet) {
    boolean newer = known && packet.ssrc() == ssrc && isNews(packet);
    if (newer) {
      note(packet);
    }
    return newer;
  }

  /** The numbers may have begun anew with this packet. */
  void beginWith(RtpPacket packet) {
    newest = packet.sequenceNumber();
    came = 0;
  }

  /** Whether a packet of this number has come before. */
  boolean isCopy(RtpPacket packet) {
    int behind = -SequenceNumbers.distance(newest, packet.sequenceNumber());
    return behind >= 0 && behind < Long.SIZE && (came >>> behind & 1) == 1;
  }

  void note(RtpPacket packet) {
    int ahead = SequenceNumbers.distance(newest, packet.sequenceNumber());
    if (ahead > 0) {
      newest = packet.sequenceNumber();
      came = ahead < Long.SIZE ? came << ahead : 0;
    }
    int behind = Math.max(0, -ahead);
    came |= behind < Long.SIZE ? 1L << behind : 0;
  }
}
