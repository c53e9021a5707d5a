package no.meetat.sip.srtp;

/** Which packets of one stream have come (RFC 3711, section 3.3.2). */
final class ReplayWindow {

  /** So far behind the latest packet, in packets, others are still taken. */
  static final int SIZE = 64;

  private static final int NUMBER_BITS = 16;
  private static final int NUMBERS = 1 << NUMBER_BITS;
  private static final long NONE = -1;

  private long highest = NONE;
  private long seen;

  /** Begins a stream of which nothing has come. */
  void begin() {
    highest = NONE;
    seen = 0;
  }

  /** Whether this packet has not come, and is not too old to say. */
  boolean isNew(long index) {
    long behind = highest - index;
    return index >= 0 && (behind < 0 || (behind < SIZE && ((seen >>> behind) & 1) == 0));
  }

  /** Takes note of a packet that is new. */
  void take(long index) {
    long ahead = index - highest;
    if (ahead > 0) {
      seen = ahead < SIZE ? (seen << ahead) | 1 : 1;
      highest = index;
    } else {
      seen |= 1L << -ahead;
    }
  }

  /**
   * The index that a packet of this sequence number most likely has (RFC 3711, section 3.3.1): the
   * nearest to the latest; below zero where it would be before the first of all.
   */
  long indexOf(int sequenceNumber) {
    if (highest == NONE) {
      return sequenceNumber;
    }
    long sameRound = (highest & -NUMBERS) | sequenceNumber;
    long ahead = sameRound - highest;
    if (ahead > NUMBERS / 2) {
      return sameRound - NUMBERS;
    }
    return ahead < -NUMBERS / 2 ? sameRound + NUMBERS : sameRound;
  }
}
