package no.meetat.sip.rtp;

/**
 * What the packets so far say of one press (RFC 4733, section 2.5), and which others belong to it
 * too. One press should have one timestamp, but some senders give each packet a new one, use one
 * for all presses, or begin anew; sequence number and duration show what is meant.
 */
final class ToldPress {

  /**
   * Packets up to this far behind the newest, by number and by timestamp, are copies or stragglers.
   */
  private static final int STRAGGLERS = 50;

  private static final int STRAGGLING = 8000;

  /**
   * The longest duration that can be written; a longer press goes on in a new segment (2.5.1.3).
   */
  private static final int SEGMENT = 0xFFFF;

  /** Between two packets of a press, timestamps and durations grow alike, within 20 ms. */
  private static final int TOLERANCE = 160;

  /** An end with a new timestamp is repeated within this time, 60 ms, or while its key was held. */
  private static final int REPETITION = 480;

  private boolean any;
  private int ssrc;
  private int sequenceNumber;
  private int timestamp;
  private int event;
  private int duration;
  private boolean ended;

  /** The event code: 0 to 15 for keys. */
  static int event(RtpPacket packet) {
    return packet.payload(0);
  }

  /** Whether the packet says that the press is over. */
  static boolean isEnd(RtpPacket packet) {
    return (packet.payload(1) & 0x80) != 0;
  }

  private static int duration(RtpPacket packet) {
    return packet.payload(2) << 8 | packet.payload(3);
  }

  /** Whether an end has come. */
  boolean hasEnded() {
    return any && ended;
  }

  /** The press ended so long ago that any further packet is of another press. */
  void forget() {
    any = false;
  }

  /** Whether the packet was sent before the newest: it says nothing new of this press or others. */
  boolean isAheadOf(RtpPacket packet) {
    int later = packet.timestamp() - timestamp;
    int ahead = SequenceNumbers.distance(sequenceNumber, packet.sequenceNumber());
    return any
        && packet.ssrc() == ssrc
        && (ahead <= 0 && ahead > -STRAGGLERS)
        && (later <= 0 && later > -STRAGGLING);
  }

  /** Whether a packet that is no straggler belongs to this press. */
  boolean goesOnIn(RtpPacket packet) {
    if (!any || packet.ssrc() != ssrc || event(packet) != event) {
      return false;
    }
    int later = packet.timestamp() - timestamp;
    int longer = duration(packet) - duration;
    return later == 0
        ? goesOnAtOneTime(packet, longer)
        : repeatsTheEnd(packet, later, longer) || goesOnLater(packet, later, longer);
  }

  /** A duration that falls means another press, unless it has wrapped around. */
  private boolean goesOnAtOneTime(RtpPacket packet, int longer) {
    return isEnd(packet) || (!ended && (longer >= 0 || longer < -SEGMENT / 2));
  }

  /** No other press of the same key begins before this one is over. */
  private boolean repeatsTheEnd(RtpPacket packet, int later, int longer) {
    return isEnd(packet) && longer >= 0 && later > 0 && later < Math.max(duration, REPETITION);
  }

  private boolean goesOnLater(RtpPacket packet, int later, int longer) {
    boolean nextSegment = Math.abs(later - SEGMENT) <= TOLERANCE;
    boolean grows = longer > 0 || (longer == 0 && !packet.marker());
    boolean alike = later > 0 && Math.abs(later - longer) <= TOLERANCE;
    return !ended && (nextSegment || (grows && alike));
  }

  /** The packet is the newest. */
  void note(RtpPacket packet) {
    any = true;
    ssrc = packet.ssrc();
    sequenceNumber = packet.sequenceNumber();
    timestamp = packet.timestamp();
    event = event(packet);
    duration = duration(packet);
    ended = isEnd(packet);
  }
}
