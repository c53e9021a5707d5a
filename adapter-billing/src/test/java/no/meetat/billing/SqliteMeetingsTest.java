package no.meetat.billing;

import java.nio.file.Path;
import java.security.SecureRandom;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.contract.MeetingsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteMeetingsTest extends MeetingsContract {

  private Store serving;
  private Store booking;

  @BeforeEach
  void open(@TempDir Path directory) {
    serving = TestStore.open(directory);
    booking = TestStore.open(directory);
  }

  @AfterEach
  void close() {
    booking.close();
    serving.close();
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
