package no.meetat.booking;

import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Driven port: the meetings that exist and the codes that lead to them. Whether a one-off meeting
 * was visited or ended for good follows from the journal ({@link HeldMeetings}).
 */
public interface Meetings {

  /**
   * The seat a code entitles to; none when no meeting has the code. Left when that cannot be said
   * now; this is not the caller's fault, and does not count as a guess. Whether the meeting may be
   * entered now is not asked here ({@link Seat#answersAt}). Must answer within milliseconds and
   * take as long for a wrong code as for a right one (S13).
   */
  Either<Unavailable, Option<Seat>> find(AccessCode code);
}
