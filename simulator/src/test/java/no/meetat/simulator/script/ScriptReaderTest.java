package no.meetat.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.charging.Increments;
import no.meetat.charging.Tariff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

  private static final String BOARD =
      "meeting Board standing moderator 48291374 participants 71320465 billed to +4723000000";
  private static final String DIAL = "00:10 ola dials 23184500 from +4722334455";

  private static Either<Seq<Fault>, Script> read(String... lines) {
    return ScriptReader.read("x.dial", Array.of(lines));
  }

  /** The faults of a line that follows a meeting and a dial, on line 3. */
  private static Seq<Fault> faults(String line) {
    return read(BOARD, DIAL, line).swap().getOrElse(Array.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # line                                       | what is wrong with it
          00:20 ola                                    | the line ends where one of dials, keys, hangs, loses, hears, is should stand
          00:20                                        | the line ends where a name should stand
          0020 ola hangs up                            | `0020` is not a time (mm:ss), clock, tariff, control or meeting
          00:60 ola hangs up                           | `00:60` is not a time (mm:ss), clock, tariff, control or meeting
          1:60:00 ola hangs up                         | `1:60:00` is not a time (mm:ss), clock, tariff, control or meeting
          00:20.1234 ola hangs up                      | `00:20.1234` is not a time (mm:ss), clock, tariff, control or meeting
          metting Board is open                        | `metting` is not a time (mm:ss), clock, tariff, control or meeting: did you mean `meeting`?
          00:20 ola sings                              | `sings` is not one of dials, keys, hangs, loses, hears, is: did you mean `hangs`?
          00:20 ola hangs on                           | `on` is not `up`
          00:20 ola hangs up now                       | nothing should follow, but `now` does
          00:20 ola loses the plot                     | `plot` is not `line`
          00:20 ola keys 71x2#                         | `71x2#`: there is no key `x`
          00:20 ola keys 7132 #                        | nothing should follow, but `#` does
          00:20 ola hears Hello                        | unknown prompt `Hello`
          00:20 ola hears onhold                       | unknown prompt `onhold`: did you mean `OnHold`?
          00:20 ola hears OnHold(3)                    | `OnHold(3)`: this prompt has no number
          00:20 ola is away                            | `away` is not one of at-door, on-hold, talking, listening, gone
          00:20 kari hangs up                          | unknown caller `kari`: has not dialled yet
          00:20 kari hears OnHold                      | unknown caller `kari`: has not dialled yet
          00:20 kari is gone                           | unknown caller `kari`: has not dialled yet
          00:20 kari dials 23184501 from nobody        | `23184501` is not an access number: 23184500, 80088860
          00:20 kari dials 23184500 from home          | `home` is not a telephone number or `nobody`: only digits, a + before them, and spaces, hyphens, dots and brackets between them belong to one
          00:20 kari dials 23184500 from 2300001        | `2300001` is not a telephone number or `nobody`: in Norway it has 8 digits, or 5 beginning with 0; from elsewhere it has + or 00, the country code and as many digits as numbers there have
          00:20 kari dials 23184500 claiming nobody    | `nobody` is not a telephone number: only digits, a + before them, and spaces, hyphens, dots and brackets between them belong to one
          00:20 kari dials 23184500 from nobody by x   | nothing should follow, but `by` does
          00:20 kari dials 23184500 from nobody via    | the line ends where a name should stand
          00:20 kari dials 23184500                    | the line ends where `from NUMBER`, `from nobody` or `claiming NUMBER` should stand
          00:20 kari dials 23184500 by nobody          | `by` is not `from NUMBER`, `from nobody` or `claiming NUMBER`
          00:20 meeting Bored is open                  | unknown meeting `Bored`: did you mean `Board`?
          00:20 meeting Bored has 2                    | unknown meeting `Bored`: did you mean `Board`?
          00:20 meeting Board is shut                  | `shut` is not one of idle, waiting, open, locked, ended
          00:20 meeting Board has two                  | `two` is not a number
          00:20 bill Bored 2.55 NOK for 1 minute       | unknown meeting `Bored`: did you mean `Board`?
          00:20 bill +4799999999 2.55 NOK for 1 minute | unknown meeting `+4799999999`
          00:20 bill Board 2,55 NOK for 1 minute       | `2,55` is not a number
          00:20 bill Board 2.55 kr for 1 minute        | `kr` is not a currency such as NOK
          00:20 bill Board 2.55 NOK for 1 hour         | `hour` is not `minutes`
          00:09.999 ola hangs up                       | time goes back: `00:09.999` after `00:10` on line 2
          clock 2026-01-15 10:00:00                    | clock, tariff and controls stand before the first time
          control owner *0 help                        | `owner` is not one of moderator, participant
          control moderator *x help                    | `*x`: there is no key `x`
          control moderator *0 dance                   | `dance` is not one of count, count-to-all, participants-mode, own-mode, lock, unlock, auto-disconnect, end, help
          tariff 2.55 NOK per hour                     | `hour` is not `minute`
          tariff 2.55 NOK per minute, 60               | `60` is not increments such as 60/60
          tariff 2.55 NOK per minute, 0/60             | `0/60` is not increments such as 60/60
          clock yesterday                              | `yesterday` is not a date (YYYY-MM-DD)
          clock 2026-02-30 10:00                       | `2026-02-30` is not a date (YYYY-MM-DD)
          clock 2026-01-15 25:00                       | `25:00` is not a time of day (HH:MM)
          meeting Two                                  | the line ends where one of standing, one-off should stand
          meeting Two sitting                          | `sitting` is not one of standing, one-off
          meeting Two standing moderator 123 participants 87654321 billed to 23000000   | `123` is not a code of 4 to 12 digits
          meeting Two standing moderator 12348765 participants 87654321                 | the line ends where `billed` should stand
          meeting Two standing moderator 12348765 participants 87654321 billed to me    | `me` is not a telephone number: only digits, a + before them, and spaces, hyphens, dots and brackets between them belong to one
          meeting Two standing moderator 12348765 participants 48291374 billed to 23000000 | code `48291374` is taken already, on line 1
          meeting Two standing moderator 12348765 participants 12348765 billed to 23000000 | code `12348765` is taken already, on line 3
          meeting Board one-off pin 12348765 billed to 23000000                         | meeting `Board` is taken already, on line 1
          meeting Two one-off pin 12348765 from 9 to 10:00 billed to 23000000           | `9` is not a time of day (HH:MM)
          meeting Two one-off pin 12348765 from 2026-01-16 09:00 to 2026-01-15 10:00 billed to 23000000 | the meeting ends before it starts
          """)
  void a_wrong_line_is_named_with_its_word(String line, String what) {
    assertThat(faults(line))
        .extracting(fault -> fault.line() + ": " + fault.what())
        .containsExactly("3: " + what);
  }

  @Test
  void S26_controls_that_make_a_table_ambiguous_are_refused_each_on_its_line() {
    assertThat(read("control moderator *0 help", "control moderator * end", BOARD).getLeft())
        .extracting(Fault::toString)
        .containsExactly("x.dial:2: column 1: `*` is the beginning of `*0`");
  }

  @Test
  void all_wrong_lines_are_named_at_once() {
    assertThat(read("tarif", "# a comment", "", "00:00 ola").getLeft())
        .extracting(Fault::line)
        .containsExactly(1, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# a comment", BOARD})
  void a_script_in_which_nothing_happens_is_refused(String line) {
    assertThat(read(line).getLeft())
        .extracting(Fault::toString)
        .containsExactly(
            "x.dial:1: column 1: nothing happens in this script: it has no line with a time, such"
                + " as `00:00 ola dials 23184500 from nobody`");
  }

  @Test
  void a_setting_is_made_once() {
    assertThat(read("clock 2026-01-15 10:00", "clock 2026-01-15 11:00").getLeft())
        .extracting(Fault::toString)
        .containsExactly("x.dial:2: column 1: this is set on line 1 already");
  }

  @Test
  void an_hour_that_summer_time_skips_is_no_time() {
    assertThat(read("clock 2026-03-29 02:30").getLeft())
        .extracting(Fault::what)
        .containsExactly("there is no such time in Europe/Oslo");
  }

  @Test
  void a_meeting_that_ends_before_it_starts_is_refused_unless_it_ends_after_midnight() {
    assertThat(
            read("meeting Once one-off pin 55443322 from 10:00 to 09:00 billed to 23000000")
                .getLeft())
        .extracting(Fault::what)
        .containsExactly("the meeting ends before it starts");
  }

  @Test
  void what_a_script_does_not_say_is_as_usual() {
    Script script = read(DIAL).get();

    assertThat(script.start()).isEqualTo(Instant.parse("2026-01-15T08:00:00Z"));
    assertThat(script.tariff()).isEqualTo(Tariff.standard());
  }

  @Test
  void a_tariff_has_a_price_steps_a_fee_and_perhaps_free_moderators() {
    Tariff tariff =
        read("tariff 1.20 NOK per minute, 1/6, set-up 0.5, moderators free", DIAL).get().tariff();

    assertThat(tariff.perMinute()).hasToString("1.20 NOK");
    assertThat(tariff.increments()).isEqualTo(new Increments(1, 6));
    assertThat(tariff.setUpFee().get()).hasToString("0.5 NOK");
    assertThat(tariff.moderatorsCharged()).isFalse();
  }

  @Test
  void a_standing_meeting_has_two_codes() {
    ScriptedMeeting board = read(BOARD, DIAL).get().meetings().single();

    assertThat(board.meeting()).isInstanceOf(Meeting.Standing.class);
    assertThat(board.meeting().id().value()).isEqualTo("Board");
    assertThat(board.codes().values())
        .containsExactlyInAnyOrder(Entitlement.MODERATOR, Entitlement.PARTICIPANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from 09:00 to 10:30                       | 2026-11-23T08:00:00Z | 2026-11-23T09:30:00Z
          from 23:30 to 00:30                       | 2026-11-23T22:30:00Z | 2026-11-23T23:30:00Z
          from 2026-11-24 08:00 to 2026-11-26 09:00 | 2026-11-24T07:00:00Z | 2026-11-26T08:00:00Z
          from 2026-11-24 23:00 to 01:00            | 2026-11-24T22:00:00Z | 2026-11-25T00:00:00Z
          moderator number +4790123456              | 2026-11-23T07:58:00Z | 2026-11-24T07:58:00Z
          """)
  void a_one_off_meeting_is_booked_on_the_clocks_date(String when, Instant start, Instant end) {
    Script script =
        read(
                "clock 2026-11-23 08:58",
                "meeting Once one-off pin 55443322 " + when + " billed to 23000000",
                DIAL)
            .get();

    Meeting.OneOff once = (Meeting.OneOff) script.meetings().single().meeting();
    assertThat(once.start()).isEqualTo(start);
    assertThat(once.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "00:00, 0",
    "05:07, 307000",
    "75:00, 4500000",
    "999:59, 59999000",
    "1:02:03, 3723000",
    "00:06.8, 6800",
    "00:06.80, 6800",
    "00:06.008, 6008",
    "1:00:00.5, 3600500"
  })
  void times_are_minutes_and_seconds_with_hours_and_fractions(String written, long millis) {
    assertThat(ScriptTime.parse(written).get().millis()).isEqualTo(millis);
  }

  @Test
  void every_statement_of_the_language_is_understood() {
    assertThat(
            read(
                    "clock 2026-11-23 08:58:00",
                    "tariff 2.55 NOK per minute, 60/60",
                    "  # indented comment",
                    BOARD,
                    "00:00 ola  dials 23184500 from nobody",
                    "00:06\tola  keys 71320465#*abcd",
                    "00:07 ola  hears YouAreModerator(1)",
                    "00:07 ola  hears ParticipantCount",
                    "00:07 ola  is on-hold",
                    "00:08 meeting Board is waiting",
                    "00:08 meeting Board has 0",
                    "00:09 ola  hangs up",
                    "00:10 ola  dials 004723184500 from 22334455",
                    "00:11 ola  loses the line",
                    "00:12 bill Board 0.00 NOK for 0 minutes",
                    "00:12 bill 23000000 0.0000 NOK for 0.5 minutes")
                .get()
                .steps()
                .size())
        .isEqualTo(12);
  }
}
