package no.meetat.sip.beat;

/**
 * Whether the media threads have as much to do as they can bear, by when in its period each tick is
 * done: before callers hear anything of it. Some late ones, by a collection of garbage or another
 * program that holds all up for a moment, are no strain; half of all within a second are.
 */
final class Strain {

  /** A tick done later than this in its period of 20 ms is late: 12 ms, in nanoseconds. */
  static final long LATE = 12_000_000;

  /** Under strain it is late from here on, 9 ms, so that an end of it leaves room for calls. */
  static final long LATE_UNDER_STRAIN = 9_000_000;

  /** Ticks that are looked at, 1 s of them: the bits of one long hold them. */
  private static final int TICKS = 50;

  private static final long ALL = (1L << TICKS) - 1;

  /** So many late ones begin it: more than a stall of less than half a second makes late. */
  private static final int BEGINS = 25;

  /** As many of them as this are none. */
  private static final int ENDS = 5;

  private long late;
  private volatile boolean present;

  /**
   * A tick is done.
   *
   * @param nanos how long after it was due
   */
  void done(long nanos) {
    boolean isLate = nanos > (present ? LATE_UNDER_STRAIN : LATE);
    late = ((late << 1) & ALL) | (isLate ? 1 : 0);
    int count = Long.bitCount(late);
    present = present ? count > ENDS : count >= BEGINS;
  }

  /** Nothing is mixed any more. */
  void rest() {
    late = 0;
    present = false;
  }

  /** For any thread. */
  boolean isPresent() {
    return present;
  }
}
