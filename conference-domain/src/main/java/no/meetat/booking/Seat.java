package no.meetat.booking;

import java.time.Instant;

/**
 * What a code entitles to: a place in a meeting.
 *
 * @param meeting where
 * @param entitlement as whom
 * @param visited whether somebody has had a seat in a meeting that is held once (S7); set when the
 *     code is looked up, and of no interest once the seat is taken
 */
public record Seat(Meeting meeting, Entitlement entitlement, boolean visited) {

  /** A seat in a meeting that nobody has come to, or that may be held at any time. */
  public Seat(Meeting meeting, Entitlement entitlement) {
    this(meeting, entitlement, false);
  }

  /** Whether its code is known at this time (S4, S7). */
  public boolean answersAt(PinWindow window, Instant wall, boolean inProgress) {
    return meeting.answersAt(window, wall, attendance(inProgress));
  }

  private Attendance attendance(boolean inProgress) {
    if (inProgress) {
      return Attendance.GOING_ON;
    }
    return visited ? Attendance.SOMEBODY_CAME : Attendance.NOBODY_CAME;
  }
}
