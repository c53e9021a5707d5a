package no.meetat.billing.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class ImportTest {

  private static final String MEETINGS =
      "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n";
  private static final String GOOD = "standing,Board,+4723000000,48291374,71320465,,,,\n";

  private @Parameter TestDatabase database;
  private @TempDir Path directory;
  private @AutoClose Store store;

  @BeforeEach
  void open() {
    store = database.open(directory.resolve("data"));
  }

  @Test
  void subscribers_can_be_billed_once_they_are_taken_in() throws IOException {
    assertThat(subscribers("number,name\n+4723000000,Acme AS\n22 33 44 55,\"Ås, Bø & Co\"\n"))
        .isEqualTo(Either.right(2));

    assertThat(TestStore.subscribers(store).contains(PAYER)).isTrue();
    assertThat(TestStore.subscribers(store).contains(OLA)).isTrue();
  }

  @Test
  void a_byte_order_mark_windows_lines_blank_lines_and_another_order_are_fine() throws IOException {
    assertThat(subscribers("\uFEFFname,Number\r\n\r\nAcme AS,+4723000000\r\n\r\n"))
        .isEqualTo(Either.right(1));
  }

  @Test
  void existing_codes_move_in_as_they_are() throws IOException {
    assertThat(
            meetings(
                MEETINGS
                    + "standing,\"Board \"\"A\"\"\",+46812345,12345678,4711,,,,+4722334455\n"
                    + "one-off,Once,+4723000000,,,0000,2026-11-23T09:00,2026-11-23 10:00,\n"))
        .isEqualTo(Either.right(2));

    assertThat(store.meetings().find(new AccessCode("4711")).get())
        .isEqualTo(
            Option.some(
                new Seat(
                    new Meeting.Standing(
                        new MeetingId("M1001"),
                        "Board \"A\"",
                        new PhoneNumber("+46812345"),
                        Option.some(OLA)),
                    Entitlement.PARTICIPANT)));
    assertThat(store.meetings().find(new AccessCode("0000")).get().map(Seat::meeting))
        .isEqualTo(
            Option.some(
                new Meeting.OneOff(
                    new MeetingId("M1002"),
                    "Once",
                    PAYER,
                    Option.none(),
                    NINE,
                    NINE.plusSeconds(3_600))));
  }

  @Test
  void S38_a_last_column_may_name_the_meetings() throws IOException {
    String header = MEETINGS.replace("\n", ",name\n");

    assertThat(meetings(header + GOOD.replace("\n", ",Styret\n"))).isEqualTo(Either.right(1));
    assertThat(
            meetings(
                header + GOOD.replace("4829", "4830").replace("7132", "7133").replace("\n", ",\n")))
        .isEqualTo(Either.right(1));
    assertThat(TestStore.meetings(store).map(stored -> stored.meeting().name()))
        .containsExactly(Option.some("Styret"), Option.none());
    assertThat(meetings(header + GOOD.replace("\n", ",a\u202Eb\n")).getLeft().message())
        .endsWith(":2: the name is longer than 200 characters, or has control characters in it");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "sitting,Board,+4723000000,48291374,71320465,,,,|the kind is not standing or one-off",
        ",Board,+4723000000,48291374,71320465,,,,|the kind is missing",
        "standing,,+4723000000,48291374,71320465,,,,|the owner is missing",
        "standing,Board,48291374999999999,48291374,71320465,,,,|'the bill_to is not a telephone"
            + " number: in Norway it has 8 digits, or 5 beginning with 0; from elsewhere it has +"
            + " or 00, the country code and as many digits as numbers there have'",
        "standing,Board,+4723000000,48291,,,,,|the participant_code is missing",
        "standing,Board,+4723000000,123,71320465,,,,|the moderator_code is not 4 to 12 digits",
        "standing,Board,+4723000000,4829137x,71320465,,,,|the moderator_code is not 4 to 12 digits",
        "standing,Board,+4723000000,48291374,48291374,,,,|the two codes are the same",
        "standing,Board,+4723000000,48291374,71320465,1234,,,|a standing meeting has no pin",
        "one-off,Once,+4723000000,4829137,,1234,2026-11-23T09:00,2026-11-23T10:00,"
            + "|a one-off meeting has no moderator_code",
        "one-off,Once,+4723000000,,,1234,2026-11-23T10:00,2026-11-23T09:00,"
            + "|the end is not after the start",
        "one-off,Once,+4723000000,,,1234,tomorrow,2026-11-23T09:00,"
            + "|'the start is not a time like 2026-11-23T09:00 or 2026-11-23T09:00+01:00'",
        "one-off,Once,+4723000000,,,1234,2026-11-23T09:00,+999999999-12-31T23:59,"
            + "|'the end is not a time like 2026-11-23T09:00 or 2026-11-23T09:00+01:00'",
        "standing,Board,+4723000000,5555,6666,,,,x|'the moderator_number is not a telephone number:"
            + " only digits, a + before them, and spaces, hyphens, dots and brackets between them"
            + " belong to one'",
        "one-off,Once,+4723000000,,,1234,2026-10-25T02:30,2026-10-25T04:00,"
            + "|'the start comes twice, as summer time ends: write +02:00 behind the first, or"
            + " +01:00 behind the second'",
        "standing,Board,+4723000000;ext=5,5555,6666,,,,|'the bill_to is not a telephone number: it"
            + " is an extension of a private exchange'",
        "standing,Board,+4723000000,5555,6666,,,|there are 8 cells and not 9",
        "standing,Board,+4723000000,5555,71320465,,,,|a code stands in line 2 already",
        "standing,Board,+4723000000,99990000,6666,,,,"
            + "|'a code leads to another meeting, or did lately'",
        "standing,\"Bo\tard\",+4723000000,5555,6666,,,,"
            + "|'the owner is longer than 200 characters, or has control characters in it'",
      })
  void a_bad_row_is_named_by_line_and_reason_and_nothing_is_kept(String row, String reason)
      throws IOException {
    meetings(MEETINGS + "standing,Old,+4723000000,99990000,99990001,,,,\n");

    ImportFault fault = meetings(MEETINGS + GOOD + row + "\n").getLeft();

    assertThat(fault.message()).isEqualTo(directory.resolve("file.csv") + ":3: " + reason);
    assertThat(TestStore.meetings(store).map(ListedMeeting::meeting).map(Meeting::owner))
        .containsExactly("Old");
  }

  @Test
  void all_that_is_wrong_with_a_row_is_named_at_once() throws IOException {
    Path file = directory.resolve("file.csv");

    assertThat(
            meetings(
                    MEETINGS
                        + "one-off,,+4723000000,4829,,12,2026-11-23T10:00,tomorrow,\n"
                        + "standing,Board,,48291374,48291374,,,,x\n"
                        + GOOD
                        + GOOD)
                .getLeft()
                .message()
                .lines())
        .containsExactly(
            file + ":2: a one-off meeting has no moderator_code",
            file + ":2: the owner is missing",
            file + ":2: the end is not a time like 2026-11-23T09:00 or 2026-11-23T09:00+01:00",
            file + ":2: the pin is not 4 to 12 digits",
            file + ":3: the bill_to is missing",
            file
                + ":3: the moderator_number is not a telephone number: only digits, a + before them,"
                + " and spaces, hyphens, dots and brackets between them belong to one",
            file + ":3: the two codes are the same",
            file + ":5: a code stands in line 4 already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number|1|the column name is missing",
        "number,name,shoe size|1|there are other columns than expected",
        "number,name\\n+4723000000,A\\n+4723000000,B|3|the number stands in line 2 already",
        "number,name\\n\\n+4723000000,\\n|3|the name is missing",
        "number,name\\n+4722334455,\"A\\nB\"\\n23000000,C|2|'the name is longer than 200 characters,"
            + " or has control characters in it'",
        "number,name\\n+4722334455,\"A\"B|2|the quotes are wrong",
      },
      quoteCharacter = '\'')
  void a_file_of_another_form_is_refused(String text, long line, String reason) throws IOException {
    assertThat(subscribers(text.replace("\\n", "\n")).getLeft())
        .isEqualTo(new ImportFault(directory.resolve("file.csv"), line, reason));
    assertThat(TestStore.subscribers(store).count()).isZero();
  }

  @Test
  void an_empty_file_a_missing_one_and_another_encoding_are_refused() throws IOException {
    assertThat(subscribers("").getLeft().message()).endsWith(":1: the columns are not named");
    assertThat(store.subscriberImport().read(directory.resolve("none.csv")).getLeft().message())
        .endsWith("none.csv: does not exist");
    Path latin = directory.resolve("latin.csv");
    Files.write(latin, "number,name\n22334455,Bjørn\n".getBytes(ISO_8859_1));
    assertThat(store.subscriberImport().read(latin).getLeft().message())
        .contains("latin.csv: is not in UTF-8, perhaps in Windows-1252", "iconv");
  }

  @Test
  void ten_thousand_meetings_move_in_at_once() throws IOException {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "standing,Owner %d,+4723000000,1%05d,2%05d,,,,".formatted(i, i, i))
            .collect(Collectors.joining("\n"));

    assertThat(meetings(MEETINGS + rows)).isEqualTo(Either.right(10_000));
    assertThat(store.meetings().find(new AccessCode("209999")).get().map(Seat::entitlement))
        .isEqualTo(Option.some(Entitlement.PARTICIPANT));
  }

  private Either<ImportFault, Integer> subscribers(String text) throws IOException {
    return store.subscriberImport().read(file(text));
  }

  private Either<ImportFault, Integer> meetings(String text) throws IOException {
    return store.meetingImport().read(file(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), text);
  }
}
