package no.meetat.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.Samples;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallCountsTest {

  private static final Moment AT = new Moment(0, Instant.parse("2026-11-23T08:00:00Z"));
  private static final Call CALL =
      new Call(new CallId("c1"), Caller.WITHHELD, AccessNumber.norwegian("23184500"), AT);

  private final CallCounts counts = new CallCounts();

  @ParameterizedTest
  @EnumSource
  void a_call_is_counted_once_by_the_cause_of_its_record(EndCause cause) {
    CallDetailRecord record = CallDetailRecord.of(CALL, cause, AT).build();
    count(Samples.journalled(record));

    assertThat(Vector.of(EndCause.values()).filter(other -> counts.ended(other) > 0))
        .containsExactly(cause);
    assertThat(counts.ended(cause)).isOne();
  }

  @Test
  void a_call_that_was_in_a_meeting_is_counted_too() {
    CallDetailRecord charged = Samples.charged("r1-000001");
    count(Samples.journalled(charged));

    assertThat(counts.ended(charged.cause())).isOne();
  }

  @ParameterizedTest
  @CsvSource({"HUNG_UP, 16, 0", "HUNG_UP, 38, 1", "LINE_LOST, 102, 0", "SHUTDOWN, 41, 0"})
  void a_call_that_the_network_breaks_off_is_counted_and_none_that_we_end(
      EndCause cause, int released, int counted) {
    ReleaseCause release = new ReleaseCause(released);
    count(Samples.journalled(CallDetailRecord.of(CALL, cause, AT).releaseCause(release).build()));

    assertThat(counts.faults()).isEqualTo(counted);
  }

  @Test
  void answers_and_wrong_codes_are_counted() {
    count(ofCall(new AdmissionEvent.Answered(CALL)));
    count(ofCall(new AdmissionEvent.CodeRefused(AT)));
    count(ofCall(new AdmissionEvent.CodeRefused(AT)));

    assertThat(counts.answered()).isOne();
    assertThat(counts.wrongCodes()).isEqualTo(2);
  }

  @Test
  void nothing_is_counted_that_the_journal_has_not_kept() {
    List<JournalEntry> kept = new ArrayList<>();
    CountedJournal journal =
        new CountedJournal(
            entries -> {
              assertThat(counts.answered()).isZero();
              entries.forEach(kept::add);
            },
            counts);
    journal.append(Vector.of(ofCall(new AdmissionEvent.Answered(CALL))));

    assertThat(kept).hasSize(1);
    assertThat(counts.answered()).isOne();
  }

  private void count(JournalEntry entry) {
    assertThat(counts.count(Vector.of(entry))).containsExactly(entry);
  }

  private static JournalEntry ofCall(AdmissionEvent.Lasting event) {
    return new JournalEntry.OfCall(CALL.id(), event);
  }
}
