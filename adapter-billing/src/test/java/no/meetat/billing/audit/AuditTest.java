package no.meetat.billing.audit;

import static no.meetat.billing.TestDatabase.SQLITE;
import static no.meetat.contract.Samples.BOARD;
import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.call;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.meetat.admission.AdmissionEvent;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.billing.run.RunId;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Seat;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceDecider;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.dtmf.Key;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {

  private static final ConferenceId CONFERENCE = new ConferenceId("kari");
  private static final CallId KARI = new CallId("kari");
  private static final CallId OLA = new CallId("ola");
  private static final RunId FIRST_RUN = new RunId(1, at(0).wall());

  private @TempDir Path directory;
  private @AutoClose Store store;
  private Conference conference =
      Conference.of(CONFERENCE, BOARD, ConferencePolicy.defaults(), TariffBook.standard());

  @BeforeEach
  void open() {
    store = TestStore.open(directory);
  }

  @Test
  void S35_what_happened_and_what_is_charged_agree() {
    meeting();

    assertThat(audit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM cdr WHERE call_id = 'ola'                      | call ola: the journal holds a record that is not stored, or two
          DELETE FROM journal WHERE type = 'Charged'                 | call kari: its record is not in the journal
          UPDATE cdr SET amount = '2.5500' WHERE call_id = 'ola'     | call ola: amount is 2.5500 in its record, 5.1000 in the journal
          UPDATE cdr SET cause = 'locked' WHERE call_id = 'ola'      | call ola: cause is locked in its record, hung-up in the journal
          UPDATE journal SET json = '{' WHERE type = 'Opened'        | journal entry 6: cannot be read by this version
          DELETE FROM journal WHERE type = 'Opened'                  | call ola: charged_seconds is 61, and by what happened 0
          """)
  void S35_each_difference_is_told(String damage, String told) {
    meeting();
    SQLITE.execute(directory, damage);

    assertThat(audit()).contains(told);
  }

  @Test
  void S34_an_amount_that_its_tariff_does_not_make_is_told() {
    meeting();
    SQLITE.execute(directory, "UPDATE cdr SET amount = '2.5500' WHERE call_id = 'ola'");

    assertThat(audit())
        .contains(
            "record 1: 61 s are billed as 120 s, 2.5500 NOK, by tariff standard;"
                + " right would be: 120 s, 5.1000 NOK");
  }

  @Test
  void S35_a_call_that_was_answered_and_has_no_record_is_told_once_its_run_has_ended() {
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(Vector.of(answered("lost")));

      assertThat(audit()).isEmpty();
    }

    assertThat(audit())
        .containsExactly("call lost: was answered and has no record, and its run has ended");
  }

  @Test
  void S31_who_was_mixed_for_as_long_as_charged_is_right() {
    meeting();

    assertThat(audit(new MixedTime(OLA, 61_000), new MixedTime(KARI, 120_500))).isEmpty();
  }

  @Test
  void S31_who_was_mixed_longer_or_shorter_than_charged_or_not_charged_at_all_is_told() {
    meeting();

    assertThat(
            audit(
                new MixedTime(OLA, 59_000),
                new MixedTime(KARI, 123_000),
                new MixedTime(new CallId("ghost"), 5_000)))
        .containsExactlyInAnyOrder(
            "call ola: was mixed for 59000 ms and was in the meeting for 61000 ms",
            "call kari: was mixed for 123000 ms and was in the meeting for 120000 ms",
            "call ghost: is mixed for 5000 ms and has no stay in the journal");
  }

  @Test
  void S31_who_hears_the_goodbye_is_mixed_and_does_not_pay_for_it() {
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(join("kari", Entitlement.MODERATOR, 0));
      run.journal().append(press(KARI, Key.HASH, 60_000));
      run.journal().append(press(KARI, Key.HASH, 60_000));
      run.journal().append(decide(new ConferenceCommand.PassTime(at(63_000))));
    }

    assertThat(audit(new MixedTime(KARI, 63_000))).isEmpty();
    assertThat(audit(new MixedTime(KARI, 60_000)))
        .containsExactly("call kari: was mixed for 60000 ms and was in the meeting for 63000 ms");
    assertThat(TestStore.records(store).head().chargedSeconds()).isEqualTo(60);
  }

  @Test
  void what_the_mixer_of_another_store_counts_is_not_compared() {
    meeting();

    assertThat(audit(new RunId(1, at(1).wall()), 600_000, new MixedTime(OLA, 5_000))).isEmpty();
  }

  @Test
  void S31_who_is_in_an_open_meeting_is_mixed() {
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(join("kari", Entitlement.MODERATOR, 0));

      assertThat(audit(run.id(), 10_000, new MixedTime(KARI, 9_900))).isEmpty();
      assertThat(audit(run.id(), 10_000))
          .containsExactly("call kari: was mixed for 0 ms and was in the meeting for 10000 ms");
    }
  }

  /** Ola comes, Kari opens, Ola leaves after 61 s and Kari after 120 s; a third never gets in. */
  private void meeting() {
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(join("ola", Entitlement.PARTICIPANT, 0));
      run.journal().append(join("kari", Entitlement.MODERATOR, 60_000));
      run.journal().append(leave(OLA, 121_000));
      run.journal().append(leave(KARI, 180_000));
      run.journal().append(Vector.of(answered("lost"), closed("lost")));
    }
  }

  private Seq<JournalEntry> join(String caller, Entitlement as, long millis) {
    return decide(new ConferenceCommand.Join(call(caller), new Seat(BOARD, as), at(millis)))
        .prepend(answered(caller));
  }

  private Seq<JournalEntry> press(CallId caller, Key key, long millis) {
    return decide(new ConferenceCommand.PressKey(caller, key, at(millis)));
  }

  private Seq<JournalEntry> leave(CallId caller, long millis) {
    return decide(new ConferenceCommand.Leave(caller, EndCause.HUNG_UP, at(millis)));
  }

  private Seq<JournalEntry> decide(ConferenceCommand command) {
    Seq<ConferenceEvent> events = ConferenceDecider.decide(conference, command).get();
    conference = events.foldLeft(conference, Conference::evolve);
    return JournalEntry.of(CONFERENCE, events);
  }

  private static JournalEntry closed(String caller) {
    return new JournalEntry.OfCall(new CallId(caller), new AdmissionEvent.Closed(neverIn(caller)));
  }

  private List<String> audit(MixedTime... mixed) {
    return audit(FIRST_RUN, 600_000, mixed);
  }

  private List<String> audit(RunId run, long asOf, MixedTime... mixed) {
    MixReport report = new MixReport(run, Vector.of(mixed), at(asOf).wall());
    List<String> found = new ArrayList<>();
    store.audit(
        Tariff.standard(), Option.some(report), discrepancy -> found.add(discrepancy.message()));
    return found;
  }
}
