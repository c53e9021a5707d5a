package no.meetat.cli.crash.judge;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** What one caller knows of one call. Written by the caller alone, read when the call is over. */
public final class CallLog {

  private final String number;
  private final Life life;
  private final Map<Mark, Instant> marks = new EnumMap<>(Mark.class);
  private Option<Seat> seat = Option.none();

  /**
   * @param number the caller's, of this call alone
   * @param life the server process that was called
   */
  public CallLog(String number, Life life) {
    this.number = number;
    this.life = life;
  }

  /** Notes when something first happened, in whole milliseconds as records are. */
  public CallLog mark(Mark what, Instant at) {
    marks.putIfAbsent(what, at.truncatedTo(ChronoUnit.MILLIS));
    return this;
  }

  /** Notes which right code is about to be keyed. */
  public CallLog takes(Seat taken) {
    seat = Option.some(taken);
    return this;
  }

  public String number() {
    return number;
  }

  public Life life() {
    return life;
  }

  /** What the caller's code entitles to; none where no right code was keyed. */
  public Option<Seat> seat() {
    return seat;
  }

  /** When it first happened, if it did. */
  public Option<Instant> at(Mark what) {
    return Option.of(marks.get(what));
  }

  public boolean has(Mark what) {
    return marks.containsKey(what);
  }

  /** When the call was over, as near as the caller knows: nothing was said after it. */
  public Instant end() {
    return earliest(
        Vector.of(at(Mark.BYE_SENT), at(Mark.RELEASED), life.end().map(Life.End::earliest)));
  }

  /** When the server must have known of the end, or was gone. */
  public Instant latestEnd() {
    return earliest(
        Vector.of(at(Mark.BYE_ANSWERED), at(Mark.RELEASED), life.end().map(Life.End::latest)));
  }

  private static Instant earliest(Vector<Option<Instant>> known) {
    return known
        .flatMap(at -> at)
        .min()
        .getOrElseThrow(() -> new IllegalStateException("the call is not over"));
  }

  @Override
  public String toString() {
    return number + " " + seat.map(Seat::toString).getOrElse("no seat") + " " + marks;
  }
}
