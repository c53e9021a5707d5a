package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessNumber;
import no.meetat.booking.MeetingId;
import no.meetat.booking.PhoneNumber;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.time.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandsTest {

  private static final Instant OPENED = Instant.parse("2026-11-23T08:05:07.800Z");
  private static final Instant LEFT = Instant.parse("2026-11-23T08:09:00Z");

  @TempDir Path folder;

  @BeforeEach
  void the_directory_has_a_subscriber() throws IOException {
    assertThat(importing("subscribers", "number,name\n+4723000000,Oslo AS\n").exitCode()).isZero();
  }

  private Ran run(String... arguments) {
    return Ran.run(
        Array.of(arguments)
            .appendAll(Array.of("--data", folder.resolve("data").toString()))
            .toJavaArray(String[]::new));
  }

  private Ran importing(String what, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve(what + ".csv"), rows);
    return run("import", what, file.toString());
  }

  @Test
  void S40_a_standing_meeting_is_booked_at_once_with_numbers_codes_and_invitation() {
    Ran ran = run("book", "standing", "--owner", "Kari", "--bill-to", "23 00 00 00");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsSubsequence("owner: Kari", "billed to: +4723000000", "23184500, 80088860")
        .containsPattern("(?m)^moderator code: \\d{8}$")
        .containsPattern("(?m)^participant code: \\d{8}$");
  }

  @Test
  void S9_an_invitation_holds_the_participants_code_and_never_the_moderators() {
    String out = run("book", "standing", "--owner", "Kari", "--bill-to", "23000000").out();
    String invitation = out.substring(out.indexOf("Du er invitert"));

    assertThat(invitation).contains(valueOf("participant code", out));
    assertThat(invitation).doesNotContain(valueOf("moderator code", out));
  }

  @Test
  void S9_a_one_off_meeting_comes_with_a_calendar_entry() throws IOException {
    Path ics = folder.resolve("meeting.ics");
    Ran ran =
        run(
            "book",
            "one-off",
            "--owner",
            "Kari",
            "--bill-to",
            "23000000",
            "--start",
            "2026-11-23T09:00",
            "--end",
            "2026-11-23T10:00+01:00",
            "--ics",
            ics.toString());
    String entry = Files.readString(ics);

    assertThat(ran.exitCode()).isZero();
    assertThat(entry.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(entry)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART:20261123T080000Z\r\n", "DTEND:20261123T090000Z\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(entry.replace("\r\n ", "")).contains(valueOf("PIN", ran.out()));
  }

  @Test
  void S10_a_booking_billed_to_no_subscriber_is_refused_with_the_reason() {
    Ran ran = run("book", "standing", "--owner", "Kari", "--bill-to", "99999999");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("+4799999999 is no subscription");
  }

  @Test
  void a_booking_that_ends_before_it_starts_is_refused() {
    Ran ran =
        run(
            "book",
            "one-off",
            "--owner",
            "Kari",
            "--bill-to",
            "23000000",
            "--start",
            "2026-11-23T10:00",
            "--end",
            "2026-11-23T09:00");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("ends before it starts");
  }

  @Test
  void what_is_no_number_or_no_time_is_wrong_usage_in_one_line() {
    assertThat(run("book", "standing", "--owner", "K", "--bill-to", "me"))
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.err().lines()).hasSize(1));
    assertThat(run("cdr", "--since", "yesterday").exitCode()).isEqualTo(2);
    assertThat(run("invoice", "--month", "november").err()).contains("`november` is not a month");
  }

  @Test
  void a_meeting_is_listed_shown_and_cancelled_once() {
    String id =
        valueOf(
            "meeting", run("book", "standing", "--owner", "Kari", "--bill-to", "23000000").out());

    assertThat(run("meetings").out()).contains(id);
    assertThat(run("meetings", "list", "--format", "csv").out())
        .contains("\n" + id + ",standing,Kari,+4723000000,");
    assertThat(run("meetings", "list", "--format", "json").out())
        .contains("\"meeting_id\":\"" + id + "\"");
    assertThat(run("meetings", "show", id).out()).contains("owner: Kari");
    assertThat(run("meetings", "cancel", id).exitCode()).isZero();
    assertThat(run("meetings", "cancel", id).exitCode()).isEqualTo(1);
    assertThat(run("meetings", "show", "M9").exitCode()).isEqualTo(1);
  }

  @Test
  void meetings_move_in_with_their_codes() throws IOException {
    String header =
        "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n";
    Ran ran =
        importing(
            "meetings",
            header
                + "standing,Kari,23000000,48291374,71320465,,,,\n"
                + "one-off,Ola,23000000,,,55443322,2026-11-23T09:00,2026-11-23T10:00,+4790123456\n");

    assertThat(ran).isEqualTo(new Ran(0, "2 meetings taken in\n", ""));
  }

  @Test
  void a_file_with_a_bad_row_is_refused_whole_with_the_line() throws IOException {
    Ran ran = importing("subscribers", "number,name\n22000000,Bergen AS\nnumber,Oslo\n");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("subscribers.csv:3: ");
    assertThat(run("book", "standing", "--owner", "K", "--bill-to", "22000000").exitCode())
        .isEqualTo(1);
  }

  @Test
  void S35_records_are_listed_with_all_their_fields() {
    store(stay("call-1"));

    assertThat(run("cdr", "--format", "csv").out().lines())
        .element(0)
        .isEqualTo(
            "cdr_id,call_id,conference_id,meeting_id,role,caller,line,access_number,dialled_at,"
                + "seated_at,charged_from,charged_until,ended_at,cause,held_seconds,"
                + "charged_seconds,billed_seconds,bill_to,tariff,amount,currency");
    assertThat(run("cdr", "--format", "csv").out())
        .contains(
            ",call-1,call-1,M1001,participant,+4722334455,fixed,23184500,2026-11-23T08:05:07.800Z,"
                + "2026-11-23T08:05:07.800Z,2026-11-23T08:05:07.800Z,2026-11-23T08:09:00.000Z,"
                + "2026-11-23T08:09:00.000Z,hung-up,0,233,240,+4723000000,standard,10.2000,NOK\n");
    assertThat(run("cdr", "--format", "json").out())
        .contains("\"billed_seconds\":240", "\"amount\":\"10.2000\"", "\"cause\":\"hung-up\"");
    assertThat(run("cdr").out()).contains("2026-11-23 09:05:07+01:00", "10.2000 NOK");
  }

  @Test
  void records_are_chosen_by_when_the_call_ended() {
    store(stay("call-1"));

    assertThat(run("cdr", "--since", "2026-11-23T09:09").out()).contains("participant");
    assertThat(run("cdr", "--since", "2026-11-23T09:10").out()).doesNotContain("participant");
    assertThat(run("cdr", "--until", "2026-11-23T09:09").out()).doesNotContain("participant");
  }

  @Test
  void S34_an_invoice_adds_up_and_has_its_tax() {
    store(stay("call-1"));
    store(stay("call-2"));

    assertThat(run("invoice", "--month", "2026-11").out())
        .contains("+4723000000")
        .containsPattern("Sum uten MVA +20,40 NOK")
        .containsPattern("MVA 25 % av 20,40 +5,10 NOK")
        .containsPattern("Å betale +25,50 NOK");
    assertThat(run("invoice", "--month", "2026-11", "--format", "csv").out().lines()).hasSize(3);
    assertThat(run("invoice", "--month", "2026-11", "--format", "json").out())
        .contains("\"net\":\"20.40\",\"vat\":\"5.10\",\"total\":\"25.50\"");
    assertThat(run("invoice", "--month", "2026-11", "--format", "html").out())
        .contains("<h1>Faktura</h1>", "+4723000000", "25,50");
    assertThat(run("invoice", "--month", "2026-12").out()).isEqualTo("ingenting å fakturere\n");
  }

  @Test
  void a_wrong_setting_is_named_with_file_and_line_before_anything_is_done() throws IOException {
    Path config =
        Files.writeString(folder.resolve("own.conf"), "meetat {\n  acess-numbers = []\n}\n");
    Ran ran =
        run(
            "book",
            "standing",
            "--owner",
            "K",
            "--bill-to",
            "23000000",
            "--config",
            config.toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("own.conf: 2");
    assertThat(run("meetings", "list", "--format", "csv").out().lines()).hasSize(1);
  }

  @Test
  void a_store_that_cannot_be_opened_is_a_failure_of_the_system() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Ran ran = Ran.run("cdr", "--data", file.toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
  }

  private static String valueOf(String label, String out) {
    return out.lines()
        .filter(line -> line.startsWith(label + ": "))
        .map(line -> line.substring(label.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private void store(CallDetailRecord record) {
    try (Store store = Store.open(folder.resolve("data")).get();
        Run run =
            store.startRun(() -> new Moment(0, LEFT), (entries, at) -> Vector.empty()).get()) {
      run.records().add(record);
    }
  }

  private static CallDetailRecord stay(String call) {
    return ImmutableCallDetailRecord.builder()
        .callId(new CallId(call))
        .conferenceId(call)
        .meetingId(new MeetingId("M1001"))
        .role(Role.PARTICIPANT)
        .caller(Option.some(new PhoneNumber("+4722334455")))
        .line(Line.FIXED)
        .accessNumber(AccessNumber.norwegian("23184500"))
        .dialledAt(OPENED)
        .seatedAt(OPENED)
        .chargedFrom(OPENED)
        .chargedUntil(LEFT)
        .endedAt(LEFT)
        .cause(EndCause.HUNG_UP)
        .chargedSeconds(233)
        .billedSeconds(240)
        .billTo(new PhoneNumber("+4723000000"))
        .tariff("standard")
        .vatRate(Tariff.STANDARD_VAT)
        .amount(new Money(new BigDecimal("10.2000"), "NOK"))
        .build();
  }
}
