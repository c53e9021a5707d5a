package no.meetat.simulator.random;

import java.time.Instant;
import no.meetat.booking.HeldMeetings;
import no.meetat.booking.MeetingId;

/**
 * What becomes of meetings is kept with the entries that say it, so that a failing store holds
 * both, and a lost process loses both.
 */
record KeptMeetings(HeldMeetings meetings, Store store) implements HeldMeetings {

  @Override
  public void visited(MeetingId meeting, Instant at) {
    store.keepOrHold(() -> meetings.visited(meeting, at));
  }

  @Override
  public void retire(MeetingId meeting, Instant at) {
    store.keepOrHold(() -> meetings.retire(meeting, at));
  }
}
