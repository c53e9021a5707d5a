package no.meetat.simulator.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.time.Moment;

/** When the PINs of one-off meetings work, counted anew (S7). */
final class PinWindows {

  private static final Duration EARLY = Duration.ofMinutes(15);
  private static final Duration LATE = Duration.ofHours(2);

  /**
   * When the last conference of a meeting that somebody came to ended; the latest time while it
   * goes on.
   */
  private final Map<MeetingId, Long> wentOnUntil = new HashMap<>();

  void begin(MeetingId meeting) {
    wentOnUntil.put(meeting, Long.MAX_VALUE);
  }

  void end(MeetingId meeting, Moment at) {
    wentOnUntil.put(meeting, at.millis());
  }

  /**
   * Whether a PIN keyed then may be accepted; a conference still goes on at the moment of its end.
   */
  boolean mayWork(Meeting meeting, Moment keyed) {
    return switch (meeting) {
      case Meeting.Standing any -> true;
      case Meeting.OneOff oneOff -> mayWork(oneOff, keyed);
    };
  }

  /** Whether a PIN keyed then must be accepted, if the meeting was not ended for good. */
  boolean mustWork(Meeting meeting, Instant wall) {
    return switch (meeting) {
      case Meeting.Standing any -> true;
      case Meeting.OneOff oneOff -> hasBegun(oneOff, wall) && !wall.isAfter(oneOff.end());
    };
  }

  private boolean mayWork(Meeting.OneOff meeting, Moment keyed) {
    long last = wentOnUntil.getOrDefault(meeting.id(), Long.MIN_VALUE);
    Instant until = last == Long.MIN_VALUE ? meeting.end().plus(LATE) : meeting.end();
    return hasBegun(meeting, keyed.wall())
        && (!keyed.wall().isAfter(until) || keyed.millis() <= last);
  }

  private static boolean hasBegun(Meeting.OneOff meeting, Instant wall) {
    return !wall.isBefore(meeting.start().minus(EARLY));
  }
}
