package no.meetat.sip.rtp;

/**
 * The counts of one source's stream to us, as RFC 3550 defines them: places in the sequence (A.1),
 * packets lost (A.3) and jitter (A.8). It allocates nothing. One thread at a time.
 */
final class ReceivedStream {

  /** This many numbers may be missing before the source is taken to have begun anew. */
  private static final int MAX_DROPOUT = 3_000;

  /** A packet up to this far behind the highest number was overtaken. */
  private static final int MAX_MISORDER = 100;

  private static final int NONE = -1;
  private static final int MODULUS = 1 << 16;

  /** Jitter is kept in sixteenths of a timestamp unit. */
  private static final int JITTER_SHIFT = 4;

  private final int ssrc;
  private int base;
  private int highest;
  private long cycles;
  private long received;
  private long lostBefore;
  private long expectedReported;
  private long receivedReported;
  private int unlikely = NONE;
  private int transit;
  private long jitter;

  /** The stream that begins with this packet. */
  ReceivedStream(RtpPacket first, int arrival) {
    ssrc = first.ssrc();
    transit = arrival - first.timestamp();
    begin(first.sequenceNumber());
  }

  private void begin(int sequenceNumber) {
    base = sequenceNumber;
    highest = sequenceNumber;
    cycles = 0;
    received = 1;
    expectedReported = 0;
    receivedReported = 0;
    unlikely = NONE;
  }

  int ssrc() {
    return ssrc;
  }

  /**
   * Counts the next packet of the source.
   *
   * @param arrival when it came, in units of its timestamp
   */
  void take(RtpPacket packet, int arrival) {
    if (count(packet.sequenceNumber())) {
      measure(arrival - packet.timestamp());
    }
  }

  /** Returns false for a leap that may be damage: only two packets in a row make it credible. */
  private boolean count(int sequenceNumber) {
    int ahead = (sequenceNumber - highest) & (MODULUS - 1);
    if (ahead < MAX_DROPOUT) {
      cycles += sequenceNumber < highest ? MODULUS : 0;
      highest = sequenceNumber;
      received++;
    } else if (ahead > MODULUS - MAX_MISORDER) {
      received++;
    } else if (sequenceNumber == unlikely) {
      lostBefore = lost();
      begin(sequenceNumber);
    } else {
      unlikely = (sequenceNumber + 1) & (MODULUS - 1);
      return false;
    }
    return true;
  }

  private void measure(int now) {
    int change = Math.abs(now - transit);
    transit = now;
    jitter += change - ((jitter + (1 << (JITTER_SHIFT - 1))) >> JITTER_SHIFT);
  }

  /** The highest sequence number, with how often they have begun anew above it. */
  long highestExtended() {
    return cycles + highest;
  }

  /** Packets that should have come by now. */
  long expected() {
    return highestExtended() - base + 1;
  }

  /** Whether anything has come since the part of packets lost was last asked for. */
  boolean hasNews() {
    return received > receivedReported;
  }

  /** The part of packets lost since this was last asked, in 256ths (A.3). */
  int fractionLost() {
    long expected = expected() - expectedReported;
    long lost = expected - (received - receivedReported);
    expectedReported = expected();
    receivedReported = received;
    return expected > 0 && lost > 0 ? (int) Math.min(0xFF, (lost << 8) / expected) : 0;
  }

  /** Packets that did not come since the stream's first; below zero where more came twice. */
  long lost() {
    return lostBefore + expected() - received;
  }

  /** How much the spacing of packets differs from how they were sent, in timestamp units. */
  long jitter() {
    return jitter >> JITTER_SHIFT;
  }
}
