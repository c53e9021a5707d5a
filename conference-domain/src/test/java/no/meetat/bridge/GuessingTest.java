package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static no.meetat.bridge.BridgeWorld.PIN;
import static no.meetat.bridge.BridgeWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.meetat.admission.BudgetKind;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessing across calls: bounded for everybody, and told to nobody (S13). */
class GuessingTest {

  private static final String WRONG_CODE = "99999999#";
  private static final Caller OLA = caller("+4722334455");
  private static final Caller KARI = caller("+4790123456");
  private static final Caller STRANGER =
      Caller.nobody(new Origin.Stranger("192.0.2.1", "192.0.2.0"));

  private final BridgeWorld world = new BridgeWorld(Runnable::run);
  private int guesses;

  @Test
  void S13_wrong_codes_are_counted_across_calls_and_end_in_refusal() {
    guess(10, OLA, 0);
    assertThat(world.log).contains("play g9 WrongCode").doesNotContain("play g9 TryLater");

    world.enterAs(OLA, "ola", PARTICIPANT_CODE, 10);
    assertThat(world.log).contains("play ola TryLater").doesNotContain("play ola EnterCode");
    world.enterAs(Caller.WITHHELD, "kari", MODERATOR_CODE, 10);
    assertThat(world.log).contains("play kari YouAreModerator(0)");
  }

  @ParameterizedTest
  @ValueSource(strings = {PARTICIPANT_CODE, WRONG_CODE, PIN, "1#", "1234567890123#"})
  void S13_without_a_place_nothing_is_looked_up_and_every_code_is_answered_alike(String code) {
    world.dialAs(OLA, "ola", 0);
    guess(10, OLA, 0);
    int lookUps = world.meetings.lookUps();
    int told = world.log.size();
    world.keys("ola", code, 2);

    assertThat(world.meetings.lookUps()).isEqualTo(lookUps);
    assertThat(world.log.subList(told, world.log.size()))
        .containsExactly("stop ola", "journal Dismissed", "play ola TryLater");
  }

  @ParameterizedTest
  @ValueSource(strings = {WRONG_CODE, "1#", "1234567890123#"})
  void S13_whatever_is_no_code_is_looked_up_and_takes_a_place(String keyed) {
    world.enterAs(OLA, "ola", keyed, 0);

    assertThat(world.meetings.lookUps()).isOne();
    assertThat(world.bridge.guesses(at(0)).compared()).isOne();
    guess(9, OLA, 0);
    world.dialAs(OLA, "late", 1);
    assertThat(world.log).contains("play late TryLater");
  }

  @Test
  void S13_an_expired_pin_is_a_wrong_code_that_keeps_its_place() {
    Vector.range(0, 10).forEach(n -> world.enterAs(OLA, "g" + n, PIN, 4 * 3600));
    world.dialAs(OLA, "late", 4 * 3600);

    assertThat(world.log).contains("play g9 WrongCode", "play late TryLater");
  }

  @Test
  void S13_right_codes_cost_no_place_however_many() {
    world.enter("kari", MODERATOR_CODE, 0);
    Vector.range(0, 500).forEach(n -> world.enterAs(OLA, "ola" + n, PARTICIPANT_CODE, 1));

    assertThat(world.log).contains("play ola499 Joined");
    assertThat(world.bridge.guesses(at(1)).spent()).isEmpty();
  }

  @Test
  void S13_codes_keyed_while_the_meetings_cannot_be_asked_are_no_guesses() {
    world.meetings.breakDown();
    Vector.range(0, 11).forEach(n -> world.enterAs(OLA, "ola" + n, PARTICIPANT_CODE, n));
    assertThat(world.log).contains("play ola10 TryLater").doesNotContain("play ola0 WrongCode");

    world.meetings.mend();
    world.enterAs(OLA, "ola11", PARTICIPANT_CODE, 11);
    assertThat(world.log).contains("play ola11 OnHold");
  }

  @Test
  void S13_calls_side_by_side_do_not_get_more_guesses() {
    Vector.range(0, 11).forEach(n -> world.dialAs(OLA, "ola" + n, 0));
    Vector.range(0, 10).forEach(n -> world.keys("ola" + n, WRONG_CODE, 1));
    world.keys("ola10", PARTICIPANT_CODE, 2);

    assertThat(world.log).contains("play ola10 TryLater");
  }

  @Test
  void S13_newcomers_of_any_number_of_numbers_share_a_hundred_places() {
    Vector.range(0, 150).forEach(n -> guess(1, caller("+47900000" + (10 + n)), 0));

    assertThat(world.bridge.guesses(at(0)).compared()).isEqualTo(100);
    assertThat(world.bridge.guesses(at(0)).spent()).isEqualTo(HashMap.of(BudgetKind.NEWCOMERS, 1));
    assertThat(world.bridge.guesses(at(0)).turnedAway()).isEqualTo(50);
  }

  @Test
  void S13_a_caller_known_from_before_gets_in_while_newcomers_attack() {
    world.enterAs(KARI, "before", MODERATOR_CODE, 0);
    world.hangUp("before", 60);
    Vector.range(0, 150).forEach(n -> guess(1, caller("+47900000" + (10 + n)), 61));
    guess(50, Caller.WITHHELD, 61);
    guess(50, STRANGER, 61);
    world.enterAs(KARI, "kari", MODERATOR_CODE, 62);

    assertThat(world.log).contains("play kari YouAreModerator(0)");
  }

  @Test
  void S13_places_are_free_again_when_the_window_has_passed() {
    guess(10, OLA, 0);
    world.enterAs(OLA, "early", PARTICIPANT_CODE, 899);
    world.enterAs(OLA, "ola", PARTICIPANT_CODE, 901);

    assertThat(world.log).contains("play early TryLater", "play ola OnHold");
  }

  @Test
  void S13_wrong_codes_are_kept_before_the_caller_hears_of_them() {
    guess(1, OLA, 0);
    world.history.beginAnew();

    assertThat(world.history.before().wrong()).hasSize(1);
  }

  @Test
  void S13_a_code_waits_for_the_last_place_and_takes_it_when_it_comes_back() {
    guess(9, OLA, 0);
    world.dialAs(OLA, "one", 1);
    world.dialAs(OLA, "two", 1);
    whileLookingUp(() -> world.keys("two", PARTICIPANT_CODE, 2));
    world.keys("one", PARTICIPANT_CODE, 2);

    assertThat(world.log).contains("play one OnHold", "play two OnHold");
  }

  @Test
  void S13_a_code_that_waits_is_not_compared_when_the_last_place_is_lost() {
    guess(9, OLA, 0);
    world.dialAs(OLA, "one", 1);
    world.dialAs(OLA, "two", 1);
    whileLookingUp(() -> world.keys("two", PARTICIPANT_CODE, 2));
    world.keys("one", WRONG_CODE, 2);

    assertThat(world.log).contains("play one WrongCode", "play two TryLater");
    assertThat(world.bridge.guesses(at(2)).compared()).isEqualTo(10);
  }

  @Test
  void S13_a_code_waits_for_a_second_at_most() {
    guess(9, OLA, 0);
    world.dialAs(OLA, "one", 1);
    world.dialAs(OLA, "two", 1);
    whileLookingUp(() -> {
      world.keys("two", PARTICIPANT_CODE, 2);
      world.wakeUps.passTo(3);
    });
    world.keys("one", PARTICIPANT_CODE, 2);

    assertThat(world.log).contains("play one OnHold", "play two TryLater");
    world.enterAs(OLA, "three", PARTICIPANT_CODE, 4);
    assertThat(world.log).contains("play three OnHold");
  }

  @Test
  void S13_who_hangs_up_in_line_takes_no_place() {
    guess(9, OLA, 0);
    world.dialAs(OLA, "one", 1);
    world.dialAs(OLA, "two", 1);
    whileLookingUp(() -> {
      world.keys("two", PARTICIPANT_CODE, 2);
      world.hangUp("two", 2);
    });
    world.keys("one", PARTICIPANT_CODE, 2);

    world.enterAs(OLA, "three", PARTICIPANT_CODE, 4);
    assertThat(world.log).contains("play three OnHold");
    assertThat(world.bridge.guesses(at(4)).compared()).isEqualTo(11);
  }

  @Test
  @Timeout(60)
  void S13_three_hundred_callers_of_one_trunk_who_key_at_once_all_get_in() throws Exception {
    CountDownLatch allHaveKeyed = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BridgeWorld storm = new BridgeWorld(threads);
      storm.meetings.onFind(() -> await(allHaveKeyed));
      Vector.range(0, 300).forEach(n -> storm.enter("p" + n, PARTICIPANT_CODE, 1));
      allHaveKeyed.countDown();
      while (storm.onHold() < 300) {
        Thread.onSpinWait();
      }
      Vector.range(0, 300).forEach(n -> storm.bridge.hungUp(new CallId("p" + n), at(5)));
      while (storm.bridge.callsInProgress() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private void guess(int codes, Caller caller, long second) {
    for (int code = 0; code < codes; code++) {
      String call = "g" + guesses++;
      world.enterAs(caller, call, WRONG_CODE, second);
      world.hangUp(call, second);
    }
  }

  /** Once. */
  private void whileLookingUp(Runnable happening) {
    world.meetings.onFind(() -> {
      world.meetings.onFind(() -> {});
      happening.run();
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Caller caller(String number) {
    return Caller.known(new PhoneNumber(number), Line.UNKNOWN);
  }
}
