package no.meetat.sip.rtp;

import java.util.Arrays;

/**
 * How long speech is held back against jitter, in timestamp units. It follows the line, not the
 * single packet: the delay grows where three ticks within 3 s found a packet late, by what the
 * latest of them lacked, and shrinks when nearly all that came in 30 s, and all of the last 5 s,
 * had a frame to spare.
 */
final class PlayoutDelay {

  /** The most frames that wait, whatever the jitter: 200 ms. */
  static final int MAX_DEPTH = 10;

  /** So many ticks that find a packet late are no accident, where they are close together. */
  private static final int LATE_TICKS = 3;

  /** How close, in ticks: 3 s. */
  private static final int CLOSE = 150;

  /** Ticks of a second. */
  private static final int SECOND = 50;

  /**
   * Between two pieces that are taken out, or said twice where nothing is late, in ticks: 160 ms.
   */
  private static final int PACE = 8;

  /** So many packets in a row that miss the look halfway are the rule. */
  private static final int NARROW = 14;

  /**
   * A look halfway at each seventh tick, a prime so that packets of all durations are met; in the
   * first second of a spurt at each, since it may have begun at a tick that came late itself.
   */
  private static final int LOOK = 7;

  private final int frame;
  private final Margins margins = new Margins();
  private final long[] lateAt = new long[LATE_TICKS];
  private final long[] lateBy = new long[LATE_TICKS];
  private int lates;
  private long tick;
  private long depth;
  private long owed;
  private boolean hurried;
  private long spare;
  private boolean looking;
  private boolean shedding;
  private long changedAt;
  private long beganAt;
  private int narrow;
  private long widest;

  /** Nothing is held back. A frame has this many timestamp units. */
  PlayoutDelay(int frame) {
    this.frame = frame;
    reset();
  }

  void reset() {
    depth = 0;
    forget();
  }

  /** What came before says nothing about what comes, but the depth. */
  private void forget() {
    owed = 0;
    hurried = false;
    margins.clear();
    spare = 0;
    looking = false;
    shedding = false;
    narrow = 0;
    forgetLates();
  }

  private void forgetLates() {
    Arrays.fill(lateAt, Long.MIN_VALUE / 2);
    Arrays.fill(lateBy, 0);
  }

  /** Frames that a talk spurt is held back when it begins. */
  int depth() {
    return Math.toIntExact((depth + frame / 2) / frame);
  }

  /** A tick of a talk spurt has passed. */
  void tick() {
    tick++;
    if (tick % SECOND == 0) {
      turn();
    }
  }

  private void turn() {
    depth = Math.min(depth, Math.ceilDiv(margins.longest(), frame) * frame);
    spare = margins.spare();
    boolean much = spare >= frame;
    shedding = much && looking;
    looking = much;
    margins.turn();
  }

  /** Whether it matters in which half of the tick the next packet comes. */
  boolean awaitsHalfway() {
    return looking || tick - beganAt < SECOND || tick % LOOK == 0;
  }

  /**
   * A packet came in time.
   *
   * @param margin until it is needed; a frame less where it missed the look halfway, below zero
   *     where 10 ms later were too late
   */
  void came(long margin, boolean missedTheLook) {
    margins.note(margin);
    spare = Math.min(spare, margin);
    if (missedTheLook && margin < 0) {
      stayNarrow(margin);
    } else if (missedTheLook) {
      narrow = 0;
    }
  }

  private void stayNarrow(long margin) {
    widest = narrow == 0 ? margin : Math.max(widest, margin);
    narrow++;
    if (narrow == NARROW) {
      narrow = 0;
      owed = Math.max(owed, -widest);
    }
  }

  /** A packet was here 10 ms before the tick. */
  void cameEarly() {
    narrow = 0;
  }

  /** A packet came this much too late. */
  void cameLate(long by) {
    margins.note(-by);
    spare = 0;
    if (by > owed) {
      count(by);
    }
  }

  private void count(long by) {
    int last = (lates + LATE_TICKS - 1) % LATE_TICKS;
    if (lateAt[last] == tick) {
      lateBy[last] = Math.max(lateBy[last], by);
      return;
    }
    lateAt[lates] = tick;
    lateBy[lates] = by;
    lates = (lates + 1) % LATE_TICKS;
    if (tick - lateAt[lates] <= CLOSE) {
      grow();
    }
  }

  private void grow() {
    long worst = 0;
    for (long by : lateBy) {
      worst = Math.max(worst, by);
    }
    long more = Math.max(owed, Math.min(worst, (long) longest() - depth));
    depth += more - owed;
    owed = more;
    hurried = owed > 0;
    forgetLates();
  }

  /** Units by which speech is to be stretched; below zero, the most by which it may be shrunk. */
  long wanted() {
    if (!hurried && tick - changedAt < PACE) {
      return 0;
    }
    if (owed > 0) {
      return owed;
    }
    return shedding && spare >= frame ? -frame : 0;
  }

  /** Whether packets are late until what is owed is made good. */
  boolean isHurried() {
    return hurried;
  }

  /** Units that are still wanted; 0 when there are none. */
  long owed() {
    return owed;
  }

  /** All is played this much later from now on. */
  void lengthened(long by) {
    owed = Math.max(0, owed - by);
    hurried &= owed > 0;
    shift(by);
  }

  /** All is played this much earlier from now on. */
  void shortened(long by) {
    depth = Math.max(0, depth - by);
    shift(-by);
  }

  private void shift(long later) {
    margins.shift(later);
    spare += spare == Margins.NONE ? 0 : later;
    changedAt = tick;
  }

  /**
   * A talk spurt is played this much later than the one before would have been, if anyone knows.
   */
  void began(long later) {
    beganAt = tick;
    owed = 0;
    hurried = false;
    if (Math.abs(later) > longest()) {
      forget();
    } else {
      shift(later);
    }
  }

  /** Units that must wait before a talk spurt begins to play. */
  long start() {
    return (depth() + 1L) * frame;
  }

  /** Units that may wait at all; no packet may be longer. */
  int longest() {
    return MAX_DEPTH * frame;
  }
}
