package no.meetat.billing.cdr;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.StoredRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class CdrReaderTest {

  private @Parameter TestDatabase database;
  private @AutoClose Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
  }

  @Test
  void a_charged_record_is_shown_field_by_field() {
    add(charged("r1-000002"));

    assertThat(all().head().fields().map(field -> field._1 + "=" + field._2))
        .containsExactly(
            "cdr_id=1",
            "call_id=r1-000002",
            "conference_id=r1-000001",
            "meeting_id=M1024",
            "role=participant",
            "caller=+4722334455",
            "line=fixed",
            "access_number=23184500",
            "dialled_at=2026-11-23T08:00:00.000Z",
            "seated_at=2026-11-23T08:00:07.000Z",
            "charged_from=2026-11-23T08:00:10.000Z",
            "charged_until=2026-11-23T08:30:20.000Z",
            "ended_at=2026-11-23T08:30:20.000Z",
            "cause=hung-up",
            "held_seconds=3",
            "charged_seconds=1810",
            "billed_seconds=1860",
            "bill_to=+4723000000",
            "tariff=standard",
            "amount=79.0500",
            "currency=NOK",
            "claimed_caller=",
            "trunk=",
            "icid=",
            "diverted_from=",
            "release_cause=16");
  }

  @Test
  void what_does_not_apply_is_shown_empty() {
    add(neverIn("r1-000003"));

    assertThat(all().head().fields().filter(field -> field._2.isEmpty()).keySet())
        .containsExactlyInAnyOrder(
            "conference_id",
            "meeting_id",
            "caller",
            "claimed_caller",
            "trunk",
            "icid",
            "diverted_from",
            "seated_at",
            "charged_from",
            "charged_until",
            "bill_to",
            "tariff");
    assertThat(all().head().fields().get("role")).isEqualTo(Option.some("none"));
    assertThat(all().head().fields().get("amount")).isEqualTo(Option.some("0.0000"));
  }

  @Test
  void records_are_chosen_by_the_time_their_calls_ended() {
    add(
        endedAt("c1", NINE),
        endedAt("c3", NINE.plusSeconds(2)),
        endedAt("c2", NINE.plusSeconds(1)));

    assertThat(ids(all())).containsExactly("c1", "c2", "c3");
    assertThat(ids(read(Option.some(NINE.plusSeconds(1)), Option.none())))
        .containsExactly("c2", "c3");
    assertThat(ids(read(Option.none(), Option.some(NINE.plusSeconds(2)))))
        .containsExactly("c1", "c2");
  }

  private void add(CallDetailRecord... records) {
    TestStore.add(store, new ManualClock(), records);
  }

  private static CallDetailRecord endedAt(String id, Instant end) {
    return neverIn(id).withEndedAt(end);
  }

  private Seq<StoredRecord> all() {
    return read(Option.none(), Option.none());
  }

  private Seq<StoredRecord> read(Option<Instant> since, Option<Instant> until) {
    List<StoredRecord> rows = new ArrayList<>();
    store.records().read(since, until, rows::add);
    return Vector.ofAll(rows);
  }

  private static Seq<String> ids(Seq<StoredRecord> rows) {
    return rows.map(row -> row.record().callId().value());
  }
}
