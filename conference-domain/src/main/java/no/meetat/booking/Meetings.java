package no.meetat.booking;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Driven port: the meetings that exist and the codes that lead to them. */
public interface Meetings {

  /**
   * The seat a code entitles to; none when no meeting has the code; left when that cannot be said
   * now, which is no fault of the caller's and not counted as a guess. Whether the meeting may be
   * entered now is not asked here ({@link Seat#answersAt}). Must answer within milliseconds and
   * take as long for a wrong code as for a right one (S13).
   */
  Either<Unavailable, Option<Seat>> find(AccessCode code);

  /**
   * Somebody has come to the one-off meeting: from now on its seats are visited, also after a
   * restart (S7). May take as long as a write; a failure is the adapter's to report.
   */
  void visited(MeetingId meeting, Instant at);

  /**
   * The one-off meeting was ended for good: no code leads to it from now on, also after a restart
   * (S7). May take as long as a write; a failure is the adapter's to report.
   */
  void retire(MeetingId meeting, Instant at);
}
