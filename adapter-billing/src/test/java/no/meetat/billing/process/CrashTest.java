package no.meetat.billing.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.CodePolicy;
import no.meetat.bridge.Recovery;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CrashTest {

  private static final int LINES = 100;
  private static final int BOOKINGS = 5;

  private final ManualClock clock = new ManualClock();
  private @TempDir Path directory;

  @Test
  void S35_a_kill_in_mid_write_loses_no_call_and_records_none_twice() throws Exception {
    Set<String> durable = new HashSet<>();
    try (ChildProcess serving = ChildProcess.serving(directory)) {
      durable.addAll(serving.lines(LINES));
      durable.addAll(serving.kill());
    }

    Seq<CallDetailRecord> records = recover();

    assertThat(durable).hasSizeGreaterThanOrEqualTo(LINES);
    assertThat(ids(records)).doesNotHaveDuplicates().containsAll(durable);
    assertThat(ids(records)).containsAll(durable.stream().map(id -> "open-" + id).toList());
    assertThat(records.filter(cdr -> cdr.callId().value().startsWith("open-")))
        .allMatch(cdr -> cdr.cause() == EndCause.RECOVERED);
  }

  @Test
  void meetings_are_booked_beside_a_busy_serving_process_that_no_other_may_join()
      throws IOException {
    try (ChildProcess serving = ChildProcess.serving(directory)) {
      serving.drain();
      try (Store store = TestStore.open(directory)) {
        Seq<BookedMeeting> booked = Vector.fill(BOOKINGS, () -> book(store));
        assertThat(
                booked
                    .flatMap(one -> one.codes().values())
                    .flatMap(code -> store.meetings().find(code).get()))
            .hasSize(2 * BOOKINGS);
        assertThat(store.startRun(clock, TestStore.CLOSES_NOTHING).getLeft().kind())
            .isEqualTo(StoreFault.Kind.IN_USE);
      }
    }
  }

  private static BookedMeeting book(Store store) {
    return store
        .meetingBook()
        .book(Samples.standing(), CodePolicy.DEFAULT, new SecureRandom())
        .get();
  }

  private Seq<CallDetailRecord> recover() {
    Recovery recovery =
        new Recovery(
            AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());
    try (Store store = TestStore.open(directory)) {
      TestStore.start(store, clock, recovery::close).close();
      return TestStore.records(store);
    }
  }

  private static Seq<String> ids(Seq<CallDetailRecord> records) {
    return records.map(cdr -> cdr.callId().value());
  }
}
