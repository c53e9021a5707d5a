package no.meetat.billing.meeting;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.oneOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.contract.MeetingsContract;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class StoredMeetingsTest extends MeetingsContract {

  private @Parameter TestDatabase database;
  private @AutoClose Store serving;
  private @AutoClose Store booking;

  private @TempDir Path directory;

  @BeforeEach
  void open() {
    serving = database.open(directory);
    booking = database.open(directory);
  }

  @Test
  void S7_the_journal_entry_that_retires_a_pin_is_enough_should_the_process_die_after_it() {
    BookedMeeting booked = book(oneOff());
    MeetingId meeting = booked.meeting().id();
    ManualClock clock = new ManualClock();
    try (Run run = TestStore.start(serving, clock)) {
      run.journal()
          .append(
              Vector.of(
                  new JournalEntry.OfConference(
                      new ConferenceId("c1"),
                      new ConferenceEvent.PinRetired(meeting, clock.get()))));
    }

    assertThat(booked.codes().values().flatMap(code -> meetings().find(code).get())).isEmpty();
  }

  @Test
  void S7_the_journal_entry_that_begins_a_conference_is_enough_to_know_that_somebody_came() {
    BookedMeeting booked = book(oneOff());
    hold(booked.meeting(), Duration.ZERO);

    assertThat(meetings().find(pin(booked)).get().map(Seat::visited)).contains(true);
  }

  @ParameterizedTest
  @CsvSource({"PT5M, PT1H", "PT1H, PT1H", "PT5H, PT5H"})
  void S7_a_pin_rests_90_days_from_the_booked_end_or_from_when_the_meeting_went_on_to(
      Duration length, Duration worked) {
    Instant lastWorked = NINE.plus(worked);
    BookedMeeting booked = book(oneOff());
    hold(booked.meeting(), length);

    assertThat(freeFrom()).contains(lastWorked.plus(Duration.ofDays(90)));
  }

  @Test
  void S7_a_pin_that_was_ended_for_good_rests_from_then_on() {
    BookedMeeting booked = book(oneOff());
    ConferenceEvent.Lasting retired =
        new ConferenceEvent.PinRetired(booked.meeting().id(), at(60_000));
    hold(booked.meeting(), Duration.ofMinutes(2), retired);

    assertThat(freeFrom()).contains(NINE.plusSeconds(60).plus(Duration.ofDays(90)));
  }

  /** The meeting is held from nine on. */
  private void hold(Meeting meeting, Duration length, ConferenceEvent.Lasting... between) {
    ConferenceId id = new ConferenceId("c1");
    try (Run run = TestStore.start(serving, new ManualClock())) {
      run.journal()
          .append(
              Vector.<ConferenceEvent.Lasting>of(new ConferenceEvent.Began(id, meeting, at(0)))
                  .appendAll(Vector.of(between))
                  .append(new ConferenceEvent.Ended(at(length.toMillis())))
                  .map(event -> new JournalEntry.OfConference(id, event)));
    }
  }

  private static AccessCode pin(BookedMeeting booked) {
    return booked.codes().values().head();
  }

  private Option<Instant> freeFrom() {
    return Option.of(Jdbi.create(database.engine(directory).connections()))
        .map(jdbi ->
            jdbi.withHandle(
                handle -> handle.createQuery("SELECT free_from FROM code").mapTo(Long.class).one()))
        .map(Instant::ofEpochMilli);
  }

  @Override
  protected Meetings meetings() {
    return serving.meetings();
  }

  /** Each time that of a run. */
  @Override
  protected Journal journal() {
    return entries -> {
      try (Run run = TestStore.start(serving, new ManualClock())) {
        run.journal().append(entries);
      }
    };
  }

  @Override
  protected BookedMeeting book(Booking wanted) {
    return booking.meetingBook().book(wanted, CodePolicy.DEFAULT, new SecureRandom()).get();
  }

  @Override
  protected void cancel(MeetingId id) {
    TestStore.bookings(booking).cancel(id).get();
  }
}
