package no.meetat.simulator.invariant;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import no.meetat.dtmf.DigitTimers;
import no.meetat.dtmf.Key;
import no.meetat.time.Moment;

/** Reads one moderator's keys in pairs, and knows when it cannot be sure (S20 to S27). */
final class ControlKeys {

  /** What the service's own table is for, in the words of the rules. */
  enum Wish {
    PARTICIPANTS_MODE,
    OWN_MODE,
    LOCK,
    AUTO_DISCONNECT,
    END
  }

  private static final Map<String, Wish> TABLE =
      HashMap.of(
          "*5", Wish.PARTICIPANTS_MODE,
          "*6", Wish.OWN_MODE,
          "*7", Wish.LOCK,
          "#9", Wish.AUTO_DISCONNECT,
          "##", Wish.END);

  /** A key may still count this long after its release, in ms (S27). */
  private final long counts;

  private String held = "";
  private long lastKeyAt;
  private long unsureUntil;

  ControlKeys(DigitTimers timers) {
    this.counts = timers.interDigit();
  }

  /** Nothing is sure until all keys that may be held are forgotten. */
  void loseTrack(Moment at) {
    held = "";
    unsureUntil = at.millis() + counts;
  }

  /** The last key was let go: the wait for the next one begins. */
  void release(Moment at) {
    if (unsureUntil >= lastKeyAt) {
      loseTrack(at);
    }
    lastKeyAt = at.millis();
  }

  /** The control this key completes; none when there is none, or when that is not certain. */
  Option<Wish> press(Key key, Moment at) {
    if (at.millis() - lastKeyAt == counts && !held.isEmpty()) {
      loseTrack(at);
    }
    String pair = (at.millis() - lastKeyAt < counts ? held : "") + key.symbol();
    lastKeyAt = at.millis();
    if (at.millis() <= unsureUntil) {
      loseTrack(at);
      return Option.none();
    }
    held = pair.equals("*") || pair.equals("#") ? pair : "";
    return TABLE.get(pair);
  }
}
