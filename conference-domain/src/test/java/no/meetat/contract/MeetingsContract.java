package no.meetat.contract;

import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.oneOff;
import static no.meetat.contract.Samples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import org.junit.jupiter.api.Test;

/** What every store of meetings must do. */
public abstract class MeetingsContract {

  private static final ConferenceId CONFERENCE = new ConferenceId("c1");

  protected abstract Meetings meetings();

  /** The journal that says what becomes of the meetings. */
  protected abstract Journal journal();

  protected abstract BookedMeeting book(Booking booking);

  protected abstract void cancel(MeetingId id);

  @Test
  void S4_each_code_of_a_standing_meeting_leads_to_its_own_seat() {
    BookedMeeting booked = book(standing());

    assertThat(find(booked, Entitlement.MODERATOR))
        .isEqualTo(Option.some(new Seat(booked.meeting(), Entitlement.MODERATOR)));
    assertThat(find(booked, Entitlement.PARTICIPANT))
        .isEqualTo(Option.some(new Seat(booked.meeting(), Entitlement.PARTICIPANT)));
  }

  @Test
  void S5_a_one_off_meeting_has_one_pin_and_keeps_its_times_and_its_moderators_number() {
    BookedMeeting booked = book(oneOff());

    assertThat(booked.codes()).hasSize(1);
    assertThat(find(booked, Entitlement.PIN))
        .isEqualTo(Option.some(new Seat(oneOff().meeting(booked.meeting().id()), Entitlement.PIN)));
  }

  @Test
  void a_code_that_nobody_has_leads_nowhere() {
    book(standing());

    assertThat(seat(new AccessCode("0000"))).isEmpty();
  }

  @Test
  void a_cancelled_meetings_codes_lead_nowhere_at_once() {
    BookedMeeting booked = book(standing());

    cancel(booked.meeting().id());

    assertThat(booked.codes().values().flatMap(this::seat)).isEmpty();
  }

  @Test
  void S7_whoever_looks_a_pin_up_learns_whether_somebody_has_come() {
    BookedMeeting booked = book(oneOff());
    BookedMeeting other = book(oneOff());

    begin(booked.meeting());
    begin(booked.meeting());

    assertThat(find(booked, Entitlement.PIN).map(Seat::visited)).contains(true);
    assertThat(find(other, Entitlement.PIN).map(Seat::visited)).contains(false);
  }

  @Test
  void S7_the_pin_of_a_meeting_that_was_ended_for_good_leads_nowhere() {
    BookedMeeting booked = book(oneOff());
    BookedMeeting other = book(oneOff());

    retire(booked.meeting().id());
    retire(booked.meeting().id());

    assertThat(find(booked, Entitlement.PIN)).isEmpty();
    assertThat(find(other, Entitlement.PIN)).isNotEmpty();
  }

  @Test
  void a_meeting_there_is_not_is_visited_and_retired_without_a_word() {
    begin(oneOff().meeting(new MeetingId("M0")));
    retire(new MeetingId("M0"));
  }

  private void begin(Meeting meeting) {
    happen(new ConferenceEvent.Began(CONFERENCE, meeting, at(0)));
  }

  private void retire(MeetingId meeting) {
    happen(new ConferenceEvent.PinRetired(meeting, at(0)));
  }

  private void happen(ConferenceEvent.Lasting event) {
    journal().append(Vector.of(new JournalEntry.OfConference(CONFERENCE, event)));
  }

  private Option<Seat> find(BookedMeeting booked, Entitlement entitlement) {
    return booked.codes().get(entitlement).flatMap(this::seat);
  }

  private Option<Seat> seat(AccessCode code) {
    return meetings().find(code).get();
  }
}
