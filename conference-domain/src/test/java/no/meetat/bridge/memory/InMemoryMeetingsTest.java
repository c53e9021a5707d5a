package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.Entitlement;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.bridge.Journal;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.contract.MeetingsContract;

class InMemoryMeetingsTest extends MeetingsContract {

  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private int booked;

  @Override
  protected Meetings meetings() {
    return meetings;
  }

  @Override
  protected Journal journal() {
    return new ProjectingJournal(new InMemoryJournal(), new InMemoryRecords(), meetings);
  }

  @Override
  protected BookedMeeting book(Booking booking) {
    booked++;
    BookedMeeting meeting =
        new BookedMeeting(booking.meeting(new MeetingId("M" + booked)), codes(booking));
    meetings.add(meeting);
    return meeting;
  }

  private Map<Entitlement, AccessCode> codes(Booking booking) {
    return switch (booking) {
      case Booking.Standing any ->
          HashMap.of(Entitlement.MODERATOR, code(1), Entitlement.PARTICIPANT, code(2));
      case Booking.OneOff any -> HashMap.of(Entitlement.PIN, code(3));
    };
  }

  private AccessCode code(int number) {
    return new AccessCode("4829" + booked + number);
  }

  @Override
  protected void cancel(MeetingId id) {
    meetings.retire(id, Instant.EPOCH);
  }
}
