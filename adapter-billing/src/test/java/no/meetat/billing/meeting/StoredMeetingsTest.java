package no.meetat.billing.meeting;

import static no.meetat.contract.Samples.oneOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.security.SecureRandom;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.bridge.JournalEntry;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.contract.MeetingsContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class StoredMeetingsTest extends MeetingsContract {

  private @Parameter TestDatabase database;
  private @AutoClose Store serving;
  private @AutoClose Store booking;

  @BeforeEach
  void open(@TempDir Path directory) {
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

  @Override
  protected Meetings meetings() {
    return serving.meetings();
  }

  @Override
  protected BookedMeeting book(Booking wanted) {
    return booking.meetingBook().book(wanted, CodePolicy.DEFAULT, new SecureRandom()).get();
  }

  @Override
  protected void cancel(MeetingId id) {
    booking.meetingBook().cancel(id).get();
  }
}
