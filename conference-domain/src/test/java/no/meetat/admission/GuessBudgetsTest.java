package no.meetat.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessBudgetsTest {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Budget NEWCOMERS = new Budget.OfNewcomers();
  private static final Budget ACQUAINTED = new Budget.OfAcquainted();
  private static final Seq<Budget> OLA = Vector.of(new Budget.OfNumber("ola"), NEWCOMERS);

  private GuessBudgets budgets = GuessBudgets.of(GuessPolicy.defaults(), PastGuesses.NONE, at(0));

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 10",
    "ADDRESS, 10",
    "NETWORK, 50",
    "NUMBERLESS, 30",
    "NEWCOMERS, 100",
    "ACQUAINTED, 100"
  })
  void S13_each_budget_has_so_many_places(BudgetKind kind, int places) {
    Seq<Budget> budget = Vector.of(budget(kind));
    wrong(places - 1, budget);
    assertThat(budgets.room(budget)).isEqualTo(Room.FREE);
    assertThat(budgets.inUse()).isEqualTo(HashMap.of(kind, 1));
    assertThat(budgets.spent()).isEmpty();

    wrong(1, budget);
    assertThat(budgets.room(budget)).isEqualTo(Room.SPENT);
    assertThat(budgets.spent()).isEqualTo(HashMap.of(kind, 1));
  }

  @Test
  void S13_a_place_is_needed_in_each_of_a_callers_budgets() {
    wrong(10, OLA);

    assertThat(budgets.room(OLA)).isEqualTo(Room.SPENT);
    assertThat(budgets.room(Vector.of(new Budget.OfNumber("kari"), NEWCOMERS)))
        .isEqualTo(Room.FREE);
    wrong(90, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(new Budget.OfNumber("kari"), NEWCOMERS)))
        .isEqualTo(Room.SPENT);
    assertThat(budgets.room(Vector.of(new Budget.OfNumber("per"), ACQUAINTED)))
        .isEqualTo(Room.FREE);
  }

  @Test
  void S13_a_right_code_gives_its_place_back() {
    for (int code = 0; code < 1_000; code++) {
      assertThat(budgets.room(OLA)).isEqualTo(Room.FREE);
      budgets = budgets.take(OLA);
      budgets = budgets.right(budgets.lastTaken(), Option.some("ola"));
    }
    assertThat(budgets.full(OLA)).isEmpty();
  }

  @Test
  void S13_places_held_by_codes_not_yet_compared_may_come_back() {
    budgets = Vector.range(0, 10).foldLeft(budgets, (so, any) -> so.take(OLA));
    assertThat(budgets.room(OLA)).isEqualTo(Room.HELD);
    assertThat(budgets.full(OLA)).contains(OLA.head());

    assertThat(budgets.giveBack(3).room(OLA)).isEqualTo(Room.FREE);
    assertThat(budgets.wrong(3).room(OLA)).isEqualTo(Room.HELD);
  }

  @Test
  void S13_a_place_that_is_given_back_twice_comes_back_once() {
    budgets = Vector.range(0, 10).foldLeft(budgets, (so, any) -> so.take(OLA));
    budgets = budgets.giveBack(3).giveBack(3).wrong(3).take(OLA);

    assertThat(budgets.room(OLA)).isEqualTo(Room.HELD);
  }

  @Test
  void S13_who_is_not_bounded_takes_no_place() {
    Seq<Budget> none = Vector.empty();
    wrong(1_000, none);

    assertThat(budgets.room(none)).isEqualTo(Room.FREE);
    assertThat(budgets.spent()).isEmpty();
  }

  @Test
  void S13_windows_slide_over_fifteen_minutes() {
    wrong(5, OLA);
    budgets = budgets.passTime(1_000);
    wrong(5, OLA);

    assertThat(budgets.passTime(899_999).room(OLA)).isEqualTo(Room.SPENT);
    budgets = budgets.passTime(900_000);
    assertThat(budgets.room(OLA)).isEqualTo(Room.FREE);
    wrong(5, OLA);
    assertThat(budgets.passTime(900_999).room(OLA)).isEqualTo(Room.SPENT);
    assertThat(budgets.passTime(901_000).room(OLA)).isEqualTo(Room.FREE);
  }

  @Test
  void S13_what_is_told_late_frees_no_place_early() {
    budgets = budgets.passTime(60_000).passTime(1_000);
    wrong(10, OLA);

    assertThat(budgets.passTime(959_999).room(OLA)).isEqualTo(Room.SPENT);
  }

  @ParameterizedTest
  @CsvSource({"NUMBERLESS, 30", "NEWCOMERS, 100", "ACQUAINTED, 100"})
  void S13_common_budgets_grow_by_the_different_numbers_that_keyed_right_codes(
      BudgetKind kind, int places) {
    Seq<Budget> budget = Vector.of(budget(kind));
    right("ola");
    right("ola");
    right("kari");

    wrong(places + 1, budget);
    assertThat(budgets.room(budget)).isEqualTo(Room.FREE);
    wrong(1, budget);
    assertThat(budgets.room(budget)).isEqualTo(Room.SPENT);
  }

  @Test
  void S13_they_grow_by_nine_hundred_at_most_and_for_fifteen_minutes() {
    Vector.range(0, 1_000).forEach(n -> right("number " + n));

    wrong(999, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(NEWCOMERS))).isEqualTo(Room.FREE);
    wrong(1, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(NEWCOMERS))).isEqualTo(Room.SPENT);

    budgets = budgets.passTime(900_000);
    wrong(100, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(NEWCOMERS))).isEqualTo(Room.SPENT);
  }

  @Test
  void S13_wrong_codes_before_a_restart_count_until_they_are_fifteen_minutes_old() {
    PastGuesses before =
        new PastGuesses(
            Vector.of(60, 120, 180).flatMap(ago -> past(5, -ago)), HashMap.of("kari", wall(-100)));
    budgets = GuessBudgets.of(GuessPolicy.defaults(), before, at(0));

    assertThat(budgets.passTime(779_999).room(OLA)).isEqualTo(Room.SPENT);
    assertThat(budgets.passTime(780_000).room(OLA)).isEqualTo(Room.FREE);
  }

  @Test
  void S13_numbers_that_were_right_before_a_restart_let_budgets_grow() {
    PastGuesses before =
        new PastGuesses(past(10, -60), HashMap.of("kari", wall(-100), "per", wall(-1_000)));
    budgets = GuessBudgets.of(GuessPolicy.defaults(), before, at(0));

    wrong(90, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(NEWCOMERS))).isEqualTo(Room.FREE);
    wrong(1, Vector.of(NEWCOMERS));
    assertThat(budgets.room(Vector.of(NEWCOMERS))).isEqualTo(Room.SPENT);
  }

  @Test
  void S13_a_clock_put_back_by_a_day_neither_frees_places_nor_holds_them_for_a_day() {
    PastGuesses before = new PastGuesses(past(10, 86_400), HashMap.empty());
    budgets = GuessBudgets.of(GuessPolicy.defaults(), before, at(0));

    assertThat(budgets.passTime(899_999).room(OLA)).isEqualTo(Room.SPENT);
    assertThat(budgets.passTime(900_000).room(OLA)).isEqualTo(Room.FREE);
  }

  private void wrong(int codes, Seq<Budget> of) {
    for (int code = 0; code < codes; code++) {
      budgets = budgets.take(of);
      budgets = budgets.wrong(budgets.lastTaken());
    }
  }

  private void right(String pseudonym) {
    budgets = budgets.take(Vector.of(NEWCOMERS));
    budgets = budgets.right(budgets.lastTaken(), Option.some(pseudonym));
  }

  private static Seq<PastGuess> past(int codes, long second) {
    return Vector.fill(codes, () -> new PastGuess(OLA, wall(second)));
  }

  private static Budget budget(BudgetKind kind) {
    return switch (kind) {
      case NUMBER -> OLA.head();
      case ADDRESS -> new Budget.OfAddress("192.0.2.1");
      case NETWORK -> new Budget.OfNetwork("192.0.2");
      case NUMBERLESS -> new Budget.OfNumberless("trunk");
      case NEWCOMERS -> NEWCOMERS;
      case ACQUAINTED -> ACQUAINTED;
    };
  }

  private static Instant wall(long second) {
    return START.plusSeconds(second);
  }

  private static Moment at(long second) {
    return new Moment(second * 1000, wall(second));
  }
}
