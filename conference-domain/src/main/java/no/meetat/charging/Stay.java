package no.meetat.charging;

import io.vavr.control.Option;
import no.meetat.time.Moment;

/**
 * One caller's time in a meeting: charged from the meeting's opening or the caller's arrival,
 * whichever is later, until the caller leaves (S31). Counted on the monotonic clock, so a stepped
 * wall clock moves no money (S36).
 *
 * @param seatedAt when the caller came
 * @param openedAt when the meeting opened; none when it did not while the caller was there
 * @param leftAt when the caller left
 */
public record Stay(Moment seatedAt, Option<Moment> openedAt, Moment leftAt) {

  private static final long SECOND = 1_000;

  /** When the charge began; none when the caller was never in an open meeting. */
  public Option<Moment> chargedFrom() {
    return openedAt.map(opened -> opened.millis() > seatedAt.millis() ? opened : seatedAt);
  }

  /** Started seconds on hold. */
  public long heldSeconds() {
    return startedSeconds(chargedFrom().getOrElse(leftAt).millisSince(seatedAt));
  }

  /** Started seconds in the open meeting. */
  public long chargedSeconds() {
    return startedSeconds(chargedFrom().map(leftAt::millisSince).getOrElse(0L));
  }

  private static long startedSeconds(long millis) {
    return Math.ceilDiv(millis, SECOND);
  }
}
