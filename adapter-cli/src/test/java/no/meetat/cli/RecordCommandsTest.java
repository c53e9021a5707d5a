package no.meetat.cli;

import static no.meetat.cli.SampleStays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandsTest {

  private static final Instant OPENED = Instant.parse("2026-11-23T08:05:07.800Z");
  private static final Instant LEFT = Instant.parse("2026-11-23T08:09:00Z");

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.withStore(path);
  }

  @Test
  void S35_records_are_listed_with_all_their_fields() {
    folder.store(stay("call-1", OPENED, LEFT));

    assertThat(folder.run("cdr", "--format", "csv").out().lines())
        .element(0)
        .isEqualTo(
            "cdr_id,call_id,conference_id,meeting_id,role,caller,line,access_number,dialled_at,"
                + "seated_at,charged_from,charged_until,ended_at,cause,held_seconds,"
                + "charged_seconds,billed_seconds,bill_to,tariff,amount,currency,"
                + "claimed_caller,trunk,icid,diverted_from,release_cause");
    assertThat(folder.run("cdr", "--format", "csv").out())
        .contains(
            ",call-1,call-1,M1001,participant,+4722334455,fixed,23184500,2026-11-23T08:05:07.800Z,2026-11-23T08:05:07.800Z,2026-11-23T08:05:07.800Z,2026-11-23T08:09:00.000Z,2026-11-23T08:09:00.000Z,hung-up,0,233,240,+4723000000,standard,10.2000,NOK,,,,,16\n");
    assertThat(folder.run("cdr", "--format", "json").out())
        .contains("\"billed_seconds\":240", "\"amount\":\"10.2000\"", "\"cause\":\"hung-up\"");
    assertThat(folder.run("cdr").out()).contains("2026-11-23 09:05:07+01:00", "10.2000 NOK");
  }

  @Test
  void records_are_chosen_by_when_the_call_ended() {
    folder.store(stay("call-1", OPENED, LEFT));

    assertThat(folder.run("cdr", "--since", "2026-11-23T09:09").out()).contains("participant");
    assertThat(folder.run("cdr", "--since", "2026-11-23T09:10").out())
        .doesNotContain("participant");
    assertThat(folder.run("cdr", "--until", "2026-11-23T09:09").out())
        .doesNotContain("participant");
  }

  @Test
  void a_time_span_that_ends_before_it_begins_is_wrong_usage() {
    Ran ran = folder.run("cdr", "--since", "2026-12-01T00:00", "--until", "2026-11-01T00:00");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--since is after --until");
  }

  @Test
  void S34_an_invoice_adds_up_and_has_its_tax() {
    folder.store(stay("call-1", OPENED, LEFT));
    folder.store(stay("call-2", OPENED, LEFT));

    assertThat(folder.run("invoice", "--month", "2026-11").out())
        .contains("+4723000000")
        .containsPattern("Sum uten MVA +20,40 NOK")
        .containsPattern("MVA 25 % av 20,40 +5,10 NOK")
        .containsPattern("Å betale +25,50 NOK");
    assertThat(folder.run("invoice", "--month", "2026-11", "--format", "csv").out().lines())
        .hasSize(3);
    assertThat(folder.run("invoice", "--month", "2026-11", "--format", "json").out())
        .contains("\"net\":\"20.40\",\"vat\":\"5.10\",\"total\":\"25.50\"");
    assertThat(folder.run("invoice", "--month", "2026-11", "--format", "html").out())
        .contains("<h1>Faktura</h1>", "+4723000000", "25,50");
    assertThat(folder.run("invoice", "--month", "2026-12").out())
        .isEqualTo("ingenting å fakturere\n");
  }
}
