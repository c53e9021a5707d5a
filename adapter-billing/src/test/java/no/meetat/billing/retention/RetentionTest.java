package no.meetat.billing.retention;

import static no.meetat.billing.TestDatabase.SQLITE;
import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.admission.AdmissionEvent;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportFile;
import no.meetat.billing.journal.JournalRow;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.Passage;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.contract.Samples;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final String ADDRESS = "192.0.2.17";
  private static final Origin STRANGER = new Origin.Stranger(ADDRESS, "192.0.2.0/24");
  private static final Passage DIVERTED =
      new Passage(Option.some("icid-1"), Option.some(new PhoneNumber("+4722222222")));
  private static final ConferenceId CONFERENCE = new ConferenceId("r1-000001");
  private static final Instant LATER = NINE.plus(Duration.ofDays(1));

  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;
  private @TempDir Path directory;

  @BeforeEach
  void open() {
    store = TestStore.open(directory, Option.none(), clock);
  }

  @Test
  void no_file_of_the_store_tells_any_more_who_called() throws IOException {
    append(stay("c1"));
    append(stay("c2"));
    assertThat(TestStore.bytes(directory)).contains(OLA.e164(), ADDRESS);

    assertThat(anonymise()).isEqualTo(new Anonymised(2, 0));
    store.close();

    assertThat(TestStore.bytes(directory)).contains("Answered").doesNotContain(OLA.e164(), ADDRESS);
  }

  @Test
  void what_was_charged_and_who_pays_and_the_kind_of_line_stay() {
    append(stay("c1"));
    Seq<String> before = charges();
    anonymise();

    assertThat(before).containsExactly("1860 s 79.0500 NOK");
    assertThat(TestStore.records(store))
        .containsExactly(charged("c1").withCaller(Option.none()).withIcid(DIVERTED.icid()))
        .allMatch(cdr -> cdr.line() == Line.FIXED && cdr.billTo().contains(PAYER));
    assertThat(charges()).isEqualTo(before);
  }

  @Test
  void the_number_that_diverted_a_call_is_forgotten_and_the_networks_name_for_it_kept() {
    append(stay("c1"));
    assertThat(ways()).containsExactly(DIVERTED);
    anonymise();

    assertThat(ways()).containsExactly(DIVERTED.withoutNumber());
  }

  @Test
  void the_journal_tells_the_same_but_who_called() throws SQLException {
    append(stay("c1"));
    anonymise();

    assertThat(journal()).containsExactlyElementsOf(stay("c1", nobody(), Option.none()));
  }

  @Test
  void a_call_whose_term_is_not_over_and_one_that_has_not_ended_are_left_alone()
      throws SQLException {
    append(stay("ended"));
    append(Vector.of(answered("open")));

    assertThat(store.retention().due(at(1_820_000).wall())).isZero();
    assertThat(store.retention().due(LATER)).isEqualTo(1);
    anonymise();
    assertThat(journal()).contains(answered("open"));
  }

  @Test
  void nothing_is_done_twice() {
    append(stay("c1"));

    assertThat(anonymise().records()).isEqualTo(1);
    assertThat(anonymise()).isEqualTo(Anonymised.NOTHING);
    assertThat(store.retention().due(LATER)).isZero();
  }

  @Test
  void it_is_done_in_small_batches_and_goes_on_where_it_was_stopped() {
    Vector.range(0, 2 * Retention.BATCH + 1).forEach(i -> append(stay("c" + i)));
    AtomicInteger batches = new AtomicInteger();

    assertThat(store.retention().anonymise(LATER, () -> batches.incrementAndGet() < 2).get())
        .isEqualTo(new Anonymised(2 * Retention.BATCH, 0));
    assertThat(store.retention().due(LATER)).isEqualTo(1);
    assertThat(anonymise()).isEqualTo(new Anonymised(1, 0));
  }

  @Test
  void records_that_are_just_being_exported_wait_until_they_are() {
    append(stay("c1"));
    try (Export export = store.startExport().get()) {
      ExportFile file = export.divide("csv").get().get();
      assertThat(anonymise()).isEqualTo(Anonymised.NOTHING);

      assertThat(export.written(file).get()).isEqualTo(1);
      assertThat(anonymise()).isEqualTo(new Anonymised(1, 0));
    }
  }

  @Test
  void a_record_with_an_unreadable_journal_entry_is_left_and_counted_and_keeps_no_other_waiting() {
    append(closed("c1"));
    append(closed("c2"));
    SQLITE.execute(
        directory, "UPDATE journal SET json = '{' WHERE stream_id = 'c1' AND type = 'Answered'");

    assertThat(anonymise()).isEqualTo(new Anonymised(1, 1));
    assertThat(
            TestStore.records(store)
                .filter(cdr -> cdr.caller().isDefined())
                .map(cdr -> cdr.callId().value()))
        .containsExactly("c1");
  }

  @Test
  void the_term_ends_so_long_before_now() {
    clock.pass(Duration.ofDays(90));

    assertThat(store.retention().before(Duration.ofDays(90))).isEqualTo(NINE);
  }

  private Seq<Passage> ways() {
    return TestStore.records(store).map(cdr -> new Passage(cdr.icid(), cdr.divertedFrom()));
  }

  private Seq<String> charges() {
    return TestStore.records(store)
        .filter(cdr -> cdr.billTo().contains(PAYER))
        .map(cdr -> cdr.billedSeconds() + " s " + cdr.amount());
  }

  private Anonymised anonymise() {
    return store.retention().anonymise(LATER, () -> true).get();
  }

  private void append(Seq<JournalEntry> entries) {
    try (Run run = TestStore.start(store, clock)) {
      run.journal().append(entries);
    }
  }

  private static Seq<JournalEntry> stay(String id) {
    return stay(
        id,
        new Caller(Option.some(OLA), Option.none(), Line.FIXED, STRANGER, false, DIVERTED),
        Option.some(OLA));
  }

  private static Seq<JournalEntry> stay(String id, Caller caller, Option<PhoneNumber> number) {
    Call call = call(id, caller);
    CallDetailRecord cdr =
        charged(id)
            .withCaller(number)
            .withIcid(caller.passage().icid())
            .withDivertedFrom(caller.passage().divertedFrom());
    return Vector.of(
        new JournalEntry.OfCall(call.id(), new AdmissionEvent.Answered(call)),
        new JournalEntry.OfConference(
            CONFERENCE, new ConferenceEvent.Joined(call, Role.PARTICIPANT, at(7_000))),
        new JournalEntry.OfConference(CONFERENCE, new ConferenceEvent.Charged(cdr)));
  }

  private static Seq<JournalEntry> closed(String id) {
    Call call = call(id, Caller.known(OLA, Line.FIXED));
    CallDetailRecord cdr = neverIn(id).withCaller(Option.some(OLA));
    return Vector.of(
        new JournalEntry.OfCall(call.id(), new AdmissionEvent.Answered(call)),
        new JournalEntry.OfCall(call.id(), new AdmissionEvent.Closed(cdr)));
  }

  private static Caller nobody() {
    Origin forgotten = Origin.Stranger.FORGOTTEN;
    return new Caller(
        Option.none(), Option.none(), Line.FIXED, forgotten, false, DIVERTED.withoutNumber());
  }

  private static Call call(String id, Caller caller) {
    Call known = Samples.call(id);
    return new Call(known.id(), caller, known.accessNumber(), known.dialledAt());
  }

  private Seq<JournalEntry> journal() throws SQLException {
    Vector<JournalEntry> entries = Vector.empty();
    try (Connection connection = SQLITE.engine(directory).connections().getConnection();
        Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery("SELECT stream, stream_id, type, json FROM journal ORDER BY seq")) {
      while (row.next()) {
        entries =
            entries.append(
                new JournalRow(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                    .entry()
                    .get());
      }
    }
    return entries;
  }
}
