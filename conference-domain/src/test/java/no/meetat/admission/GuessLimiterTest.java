package no.meetat.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.PhoneNumber;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessLimiterTest {

  private static final Caller OLA = caller("+4722334455", "192.0.2.1");
  private static final Caller PER_BEHIND_THE_SAME_ADDRESS = caller("+4799887766", "192.0.2.1");
  private static final Caller OLAS_NUMBER_ELSEWHERE = caller("+4722334455", "192.0.2.9");
  private static final Caller KARI = caller("+4790123456", "192.0.2.2");

  private GuessLimiter limiter = GuessLimiter.of(AdmissionPolicy.defaults());

  @Test
  void S13_ten_wrong_codes_of_a_caller_in_fifteen_minutes_are_enough() {
    wrong(9, OLA, 0);
    assertThat(limiter.refuses(OLA, at(1))).isFalse();

    wrong(1, OLA, 1);
    assertThat(limiter.refuses(OLA, at(2))).isTrue();
    assertThat(limiter.refuses(OLA, at(899))).isTrue();
    assertThat(limiter.refuses(OLA, at(900))).isFalse();
  }

  @Test
  void S13_wrong_codes_of_one_address_count_together_whatever_number_they_show() {
    wrong(5, OLA, 0);
    wrong(5, PER_BEHIND_THE_SAME_ADDRESS, 0);

    assertThat(limiter.refuses(OLA, at(1))).isTrue();
    assertThat(limiter.refuses(PER_BEHIND_THE_SAME_ADDRESS, at(1))).isTrue();
  }

  @Test
  void S13_other_callers_are_not_refused() {
    wrong(100, OLA, 0);

    assertThat(limiter.refuses(KARI, at(1))).isFalse();
  }

  @Test
  void S13_nobody_is_shut_out_by_one_who_feigns_the_number_elsewhere() {
    wrong(100, OLAS_NUMBER_ELSEWHERE, 0);

    assertThat(limiter.refuses(OLA, at(1))).isFalse();
  }

  @Test
  void S13_callers_of_whom_nothing_is_known_are_slowed_down_but_not_refused() {
    wrong(100, Caller.WITHHELD, 0);

    assertThat(limiter.refuses(Caller.WITHHELD, at(1))).isFalse();
    assertThat(limiter.delay(at(1))).isPositive();
  }

  @Test
  void S13_one_wrong_code_a_second_over_all_calls_is_answered_at_once() {
    for (int second = 0; second < 100; second++) {
      assertThat(limiter.delay(at(second))).isZero();
      wrong(1, OLA, second);
    }
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "10, 0", "11, 1000", "15, 5000", "20, 10000", "1000, 10000"})
  void S13_the_more_wrong_codes_come_at_once_the_later_they_are_answered(int codes, long delay) {
    wrong(codes, Caller.WITHHELD, 0);

    assertThat(limiter.delay(at(0))).isEqualTo(delay);
  }

  @Test
  void S13_a_storm_of_wrong_codes_is_forgotten_twenty_seconds_later() {
    wrong(100_000, Caller.WITHHELD, 0);

    assertThat(limiter.delay(at(9))).isPositive();
    assertThat(limiter.delay(at(10))).isZero();
  }

  @Test
  void S13_so_many_guessers_are_remembered_and_no_more() {
    WrongCodes codes =
        Iterator.rangeClosed(0, WrongCodes.MAX_GUESSERS)
            .foldLeft(WrongCodes.NONE, (so, n) -> so.add(guesser(n), 0, 10));

    assertThat(codes.countOf(guesser(0), -1)).isZero();
    assertThat(codes.countOf(guesser(1), -1)).isOne();
    assertThat(codes.countOf(guesser(WrongCodes.MAX_GUESSERS), -1)).isOne();
  }

  @Test
  void S13_who_guessed_long_ago_is_forgotten() {
    WrongCodes codes =
        WrongCodes.NONE.add(guesser(1), 100, 10).add(guesser(2), 200, 10).forgetBefore(150);

    assertThat(codes.countOf(guesser(1), 0)).isZero();
    assertThat(codes.countOf(guesser(2), 0)).isOne();
  }

  private void wrong(int codes, Caller caller, long second) {
    for (int n = 0; n < codes; n++) {
      limiter = limiter.guessedWrong(caller, at(second));
    }
  }

  private static Guesser guesser(int n) {
    return new Guesser(Option.none(), Option.some("192.0.2.1:" + n));
  }

  private static Caller caller(String number, String source) {
    return new Caller(
        PhoneNumber.parse(number),
        Option.none(),
        Line.UNKNOWN,
        new Origin.Stranger(source, source),
        false);
  }

  private static Moment at(long second) {
    return new Moment(second * 1000, Instant.EPOCH.plusSeconds(second));
  }
}
