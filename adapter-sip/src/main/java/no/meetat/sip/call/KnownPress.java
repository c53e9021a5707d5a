package no.meetat.sip.call;

import java.util.EnumSet;
import java.util.Set;
import no.meetat.dtmf.Key;

/** One press of a key, and the ways it has come; times in milliseconds. */
final class KnownPress {

  /** How keys come. */
  enum Way {
    /** As telephone events in RTP (RFC 4733). */
    EVENT,
    /** In the body of an INFO. */
    INFO,
    /** As tones in what the caller says. */
    TONE;

    /** Whether it shows how long a key is held, so that the duration in an INFO does not count. */
    boolean showsHold() {
      return this != INFO;
    }
  }

  /**
   * A press comes another way within this time of its start, or at any time while it is held (S27).
   */
  static final long FROM_START = 500;

  /** Or within this time of its release. */
  static final long FROM_RELEASE = 250;

  private static final long HELD = Long.MAX_VALUE;

  private final Key key;
  private final long began;
  private final Set<Way> ways = EnumSet.noneOf(Way.class);
  private long released = HELD;

  KnownPress(Key key, long began) {
    this.key = key;
    this.began = began;
  }

  /** Whether it may still come another way. */
  boolean isRecent(long now) {
    return now - began <= FROM_START || released == HELD || now - released <= FROM_RELEASE;
  }

  /** Whether a key that comes this way is this press: each press comes each way once. */
  boolean is(Key pressed, Way way) {
    return key == pressed && !ways.contains(way);
  }

  /** A duration in an INFO no longer counts where the way shows how long the key is held. */
  void comesBy(Way way) {
    ways.add(way);
    if (way.showsHold()) {
      released = HELD;
    }
  }

  /** Whether one of its ways shows how long the key is held. */
  boolean showsHold() {
    return ways.stream().anyMatch(Way::showsHold);
  }

  void releasedAt(long at) {
    released = at;
  }

  /** When it was or will be let go; far in the future while that is not known. */
  long released() {
    return released;
  }
}
