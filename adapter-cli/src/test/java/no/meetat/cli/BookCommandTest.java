package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookCommandTest {

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void the_directory_has_a_subscriber() throws IOException {
    folder = DataFolder.withSubscriber(path);
  }

  @Test
  void S40_a_standing_meeting_is_booked_at_once_with_numbers_codes_and_invitation() {
    Ran ran = folder.run("book", "standing", "--owner", "Kari", "--bill-to", "23 00 00 00");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsSubsequence("owner: Kari", "billed to: +4723000000", "23184500, 80088860")
        .containsPattern("(?m)^moderator code: \\d{8}$")
        .containsPattern("(?m)^participant code: \\d{8}$");
  }

  @Test
  void S9_an_invitation_holds_the_participants_code_and_never_the_moderators() {
    String out = folder.run("book", "standing", "--owner", "Kari", "--bill-to", "23000000").out();
    String invitation = out.substring(out.indexOf("Du er invitert"));

    assertThat(invitation).contains(valueOf("participant code", out));
    assertThat(invitation).doesNotContain(valueOf("moderator code", out));
  }

  @Test
  void S9_a_one_off_meeting_comes_with_a_calendar_entry() throws IOException {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    String written = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    Path ics = path.resolve("meeting.ics");
    Ran ran =
        folder.run(
            "book",
            "one-off",
            "--owner",
            "Kari",
            "--bill-to",
            "23000000",
            "--start",
            day + "T09:00Z",
            "--end",
            day + "T11:00+01:00",
            "--ics",
            ics.toString());
    String entry = Files.readString(ics);

    assertThat(ran.exitCode()).isZero();
    assertThat(entry.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(entry)
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART:" + written + "T090000Z\r\n", "DTEND:" + written + "T100000Z\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(entry.replace("\r\n ", "")).contains(valueOf("PIN", ran.out()));
  }

  @Test
  void S9_a_calendar_entry_is_its_owners_alone_and_never_behind_a_link() throws IOException {
    Path ics = path.resolve("meeting.ics");
    Path other = Files.writeString(path.resolve("other"), "precious");
    Files.createSymbolicLink(ics, other);

    assertThat(bookWith(ics).exitCode()).isEqualTo(3);
    assertThat(other).hasContent("precious");

    Files.delete(ics);
    assertThat(bookWith(ics).exitCode()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ics)))
        .isEqualTo("rw-------");
  }

  private Ran bookWith(Path ics, String... more) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    return folder.run(
        Array.of("book", "one-off", "--owner", "Kari", "--bill-to", "23000000")
            .appendAll(Array.of("--start", day + "T09:00Z", "--end", day + "T10:00Z"))
            .appendAll(Array.of("--ics", ics.toString()))
            .appendAll(Array.of(more)));
  }

  @Test
  void S38_a_meeting_is_called_by_its_name_in_the_invitation_and_the_calendar() throws IOException {
    Path ics = path.resolve("meeting.ics");
    String out = bookWith(ics, "--name", "Styret, uke 48").out();

    assertThat(out)
        .contains("name: Styret, uke 48", "Du er invitert til telefonmøtet «Styret, uke 48».");
    assertThat(ics).content().contains("SUMMARY:Styret\\, uke 48\r\n");
    assertThat(folder.run("meetings", "list", "--format", "csv").out())
        .contains(",name\n")
        .endsWith(",\"Styret, uke 48\"\n");
    assertThat(folder.run("meetings", "show", "M1001").out()).contains("name: Styret, uke 48");
  }

  @Test
  void S38_a_meeting_without_a_name_is_a_telephone_meeting() throws IOException {
    Path ics = path.resolve("meeting.ics");

    assertThat(bookWith(ics).out())
        .contains("Du er invitert til telefonmøte.")
        .doesNotContain("name: ");
    assertThat(ics).content().contains("SUMMARY:Telefonmøte\r\n");
  }

  @Test
  void S38_a_name_that_cannot_be_shown_is_refused() {
    Ran ran = bookWith(path.resolve("meeting.ics"), "--name", "a\u202Eb");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err().lines()).singleElement().asString().contains("--name is empty, longer");
  }

  @Test
  void S10_a_booking_billed_to_no_subscriber_is_refused_with_the_reason() {
    Ran ran = folder.run("book", "standing", "--owner", "Kari", "--bill-to", "99999999");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("+4799999999 is no subscription");
  }

  @ParameterizedTest
  @CsvSource({
    "2036-11-23T10:00, 2036-11-23T09:00, ends before it starts",
    "2020-01-01T10:00, 2020-01-01T11:00, starts in the past",
    "2036-11-23T10:00, 2036-11-24T10:01, lasts longer than 24 hours",
  })
  void S7_a_booking_at_impossible_times_is_refused_with_the_reason(
      String start, String end, String reason) {
    Ran ran =
        folder.run(
            "book",
            "one-off",
            "--owner",
            "Kari",
            "--bill-to",
            "23000000",
            "--start",
            start,
            "--end",
            end);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"--start, 2037-03-29T02:30", "--end, 2037-03-29 02:59"})
  void S7_an_hour_that_summer_time_skips_is_refused(String option, String skipped) {
    boolean starts = option.equals("--start");
    Ran ran =
        bookOneOff(starts ? skipped : "2037-03-29T01:30", starts ? "2037-03-29T03:30" : skipped);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(option, skipped, "the clocks of Europe/Oslo skip it");
  }

  @Test
  void S9_an_invitation_tells_which_of_the_two_equal_hours_is_meant() {
    assertThat(bookOneOff("2037-10-25T02:50+02:00", "2037-10-25T02:10+01:00").out())
        .contains("kl. 02.50 (UTC+02:00) til 02.10 (UTC+01:00), norsk tid");
    assertThat(bookOneOff("2037-10-25T03:50", "2037-10-25T04:10").out())
        .contains("kl. 03.50 til 04.10, norsk tid");
  }

  private Ran bookOneOff(String start, String end) {
    return folder.run(
        "book",
        "one-off",
        "--owner",
        "Kari",
        "--bill-to",
        "23000000",
        "--start",
        start,
        "--end",
        end);
  }

  @Test
  void a_wrong_setting_is_named_with_file_and_line_before_anything_is_done() throws IOException {
    String config = folder.file("own.conf", "meetat {\n  acess-numbers = []\n}\n");
    Ran ran =
        folder.run("book", "standing", "--owner", "K", "--bill-to", "23000000", "--config", config);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("own.conf: 2");
    assertThat(folder.run("meetings", "list", "--format", "csv").out().lines()).hasSize(1);
  }

  @Test
  void a_meeting_is_listed_shown_and_cancelled_once() {
    String id =
        valueOf(
            "meeting",
            folder.run("book", "standing", "--owner", "Kari", "--bill-to", "23000000").out());

    assertThat(folder.run("meetings").out()).contains(id);
    assertThat(folder.run("meetings", "list", "--format", "csv").out())
        .contains("\n" + id + ",standing,Kari,+4723000000,");
    assertThat(folder.run("meetings", "list", "--format", "json").out())
        .contains("\"meeting_id\":\"" + id + "\"");
    assertThat(folder.run("meetings", "show", id).out()).contains("owner: Kari");
    assertThat(folder.run("meetings", "cancel", id).exitCode()).isZero();
    assertThat(folder.run("meetings", "cancel", id).exitCode()).isEqualTo(1);
    assertThat(folder.run("meetings", "show", "M9").exitCode()).isEqualTo(1);
  }

  private static String valueOf(String label, String out) {
    return out.lines()
        .filter(line -> line.startsWith(label + ": "))
        .map(line -> line.substring(label.length() + 2))
        .findFirst()
        .orElseThrow();
  }
}
