package no.meetat.cli.crash.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import no.meetat.call.Role;
import no.meetat.cli.crash.judge.Violation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong record is planted among right ones, and found. */
class JudgeTest {

  private static final String PAYER = "+4723001000";
  private static final String KARI = "+4721000001";
  private static final String OLA = "+4721000002";

  private final Life life = new Life();
  private final CallLog kari = new CallLog(KARI, life);
  private final CallLog ola = new CallLog(OLA, life);

  /** Kari opens the meeting at 4 s, Ola is in it from 6 s to 70.2 s, the kill is at 75 s. */
  JudgeTest() {
    life.over(at(75_000), at(75_010));
    kari.mark(Mark.DIALLED, at(1_000)).mark(Mark.ANSWERED, at(1_100));
    kari.takes(new Seat(PAYER, Role.MODERATOR));
    kari.mark(Mark.CODE_SENT, at(4_000)).mark(Mark.CODE_TAKEN, at(4_010));
    ola.mark(Mark.DIALLED, at(2_000)).mark(Mark.ANSWERED, at(2_100));
    ola.takes(new Seat(PAYER, Role.PARTICIPANT));
    ola.mark(Mark.CODE_SENT, at(6_000)).mark(Mark.CODE_TAKEN, at(6_010));
    ola.mark(Mark.BYE_SENT, at(70_200)).mark(Mark.BYE_ANSWERED, at(70_210));
  }

  @Test
  void S35_right_records_are_found_right() {
    Verdict verdict = Judge.judge(Vector.of(kari, ola), records(row -> row));

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.answered()).isEqualTo(2);
    assertThat(verdict.largestError(true)).isEqualTo(1_000);
    assertThat(verdict.largestError(false)).isEqualTo(3);
    assertThat(verdict.total()).isEqualByComparingTo("10.20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "caller          | +4721000009   | LOST",
        "caller          | +4721000009   | UNKNOWN",
        "caller          | +4721000001   | DOUBLE",
        "call_id         | r1-1          | DOUBLE",
        "dialled_at      | 1.999         | END",
        "dialled_at      | 2.101         | END",
        "ended_at        | 70.211        | BEYOND",
        "ended_at        | 65.199        | END",
        "ended_at        | 70.202        | BEYOND",
        "charged_until   | 70.206        | BEYOND",
        "charged_until   | ''            | BEYOND",
        "charged_from    | 5.999         | OPEN",
        "charged_from    | 8.011         | OPEN",
        "charged_seconds | 64            | AMOUNT",
        "charged_seconds | 66            | AMOUNT",
        "billed_seconds  | 60            | AMOUNT",
        "amount          | 5.1001        | AMOUNT",
        "amount          | 2.5500        | AMOUNT",
        "bill_to         | +4723001001   | AMOUNT",
      })
  void S35_a_wrong_record_is_found(String field, String planted, Kind kind) {
    Verdict verdict = Judge.judge(Vector.of(kari, ola), records(row -> row.with(field, planted)));

    assertThat(verdict.count(kind)).isPositive();
  }

  @Test
  void S35_a_record_that_is_not_there_is_lost() {
    assertThat(kinds(Vector.of(kari, ola), Vector.empty())).containsExactly(Kind.LOST, Kind.LOST);
  }

  @Test
  void S35_a_second_record_of_a_call_is_found() {
    Seq<CdrLine> twice =
        records(row -> row).appendAll(Row.read(Row.OF_OLA.with("call_id", "r1-3")));

    assertThat(kinds(Vector.of(kari, ola), twice)).containsExactly(Kind.DOUBLE);
  }

  @Test
  void S35_a_call_whose_answer_was_in_flight_may_or_may_not_have_a_record() {
    CallLog unheard = new CallLog(OLA, life).mark(Mark.DIALLED, at(74_000));
    Seq<CdrLine> one = Row.read(Row.IN_FLIGHT);

    assertThat(kinds(Vector.of(unheard), one)).isEmpty();
    assertThat(kinds(Vector.of(unheard), Vector.empty())).isEmpty();
  }

  @Test
  void S35_a_refused_call_has_no_record() {
    CallLog refused = new CallLog(OLA, life).mark(Mark.DIALLED, at(74_000));
    refused.mark(Mark.REFUSED, at(74_200));

    assertThat(kinds(Vector.of(refused), Row.read(Row.IN_FLIGHT))).containsExactly(Kind.UNKNOWN);
  }

  @Test
  void S35_a_hang_up_that_was_confirmed_is_not_forgotten() {
    assertThat(kinds(Vector.of(kari, ola), records(row -> row.with("cause", "recovered"))))
        .containsExactly(Kind.END);
  }

  @Test
  void S35_a_crash_may_leave_5_s_uncharged_and_no_more() {
    assertThat(ofKari("70.000", 66)).isEmpty();
    assertThat(ofKari("69.999", 66)).containsExactly(Kind.END);
  }

  @Test
  void S35_nothing_is_charged_after_the_kill() {
    assertThat(ofKari("75.010", 72)).isEmpty();
    assertThat(ofKari("75.011", 72)).containsExactly(Kind.BEYOND);
  }

  @Test
  void S31_nobody_is_charged_where_no_moderator_came() {
    assertThat(kinds(Vector.of(ola), Row.read(Row.OF_OLA))).containsExactly(Kind.OPEN);
  }

  @Test
  void S31_a_stay_in_an_open_meeting_that_is_not_charged_is_found() {
    Row free =
        Row.OF_OLA
            .with("charged_from", "")
            .with("charged_until", "")
            .with("charged_seconds", "0")
            .with("billed_seconds", "0")
            .with("amount", "0.0000");

    assertThat(kinds(Vector.of(kari, ola), Row.read(Row.OF_KARI, free))).containsExactly(Kind.OPEN);
  }

  @Test
  void S34_an_invoice_is_the_sum_of_its_records() {
    YearMonth month = YearMonth.of(2026, 11);
    Seq<CdrLine> records = records(row -> row);

    assertThat(Invoices.months(records)).containsExactly(month);
    assertThat(Invoices.check(month, invoice("10.20"), records)).isEmpty();
    assertThat(Invoices.check(month, invoice("10.19"), records)).hasSize(1);
    assertThat(Invoices.check(month, "[]", records)).hasSize(1);
  }

  private Seq<Kind> ofKari(String end, int seconds) {
    Row moved =
        Row.OF_KARI
            .with("ended_at", end)
            .with("charged_until", end)
            .with("charged_seconds", Integer.toString(seconds));
    return kinds(Vector.of(kari, ola), Row.read(moved, Row.OF_OLA));
  }

  private static String invoice(String net) {
    return "[{\"bill_to\":\"%s\",\"net\":\"%s\"}]".formatted(PAYER, net);
  }

  private static Seq<Kind> kinds(Seq<CallLog> calls, Seq<CdrLine> records) {
    return Judge.judge(calls, records).violations().map(Violation::kind);
  }

  /** Kari's record as it must be, and Ola's with a change. */
  private static Seq<CdrLine> records(UnaryOperator<Row> ofOla) {
    return Row.read(Row.OF_KARI, ofOla.apply(Row.OF_OLA));
  }

  private static Instant at(long millis) {
    return Row.START.plusMillis(millis);
  }
}
