package no.meetat.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {

  private final WakeUps wakeUps = new WakeUps();
  private final List<Long> rung = new ArrayList<>();
  private final Alarm alarm = new Alarm(wakeUps, at -> rung.add(at.millis()));

  @Test
  void it_rings_at_the_deadline_and_not_before() {
    set(5_000);
    wakeUps.passTo(4);
    assertThat(rung).isEmpty();

    wakeUps.passTo(5);
    assertThat(rung).containsExactly(5_000L);
  }

  @Test
  void nothing_awaited_sets_no_wake_up() {
    alarm.set(Option.none(), BridgeWorld.at(0));

    assertThat(wakeUps.pending()).isZero();
  }

  @Test
  void a_wake_up_that_comes_soon_enough_is_not_set_twice() {
    set(5_000);
    set(5_000);
    set(9_000);

    assertThat(wakeUps.pending()).isOne();
  }

  @Test
  void an_earlier_deadline_takes_the_place_of_a_later_one() {
    set(9_000);
    set(5_000);
    assertThat(wakeUps.pending()).isOne();
    wakeUps.passTo(9);

    assertThat(rung).containsExactly(5_000L);
  }

  @Test
  void a_deadline_that_is_gone_rings_no_more_and_a_later_one_does() {
    set(5_000);
    alarm.set(Option.none(), BridgeWorld.at(1));
    assertThat(wakeUps.pending()).isZero();

    set(9_000);
    wakeUps.passTo(9);
    assertThat(rung).containsExactly(9_000L);
  }

  @Test
  void once_it_has_rung_the_next_deadline_gets_its_wake_up() {
    set(5_000);
    alarm.rang(BridgeWorld.at(5));
    set(9_000);
    wakeUps.passTo(9);

    assertThat(rung).containsExactly(5_000L, 9_000L);
  }

  @Test
  void a_wake_up_too_early_does_not_count_as_the_one_awaited() {
    set(5_000);
    alarm.rang(BridgeWorld.at(4));
    set(6_000);

    assertThat(wakeUps.pending()).isOne();
  }

  @Test
  void it_looks_ahead_a_minute_at_most_and_so_again() {
    alarm.set(Option.some(90_000L), BridgeWorld.at(0));
    wakeUps.passTo(90);
    assertThat(rung).containsExactly(60_000L);

    alarm.rang(BridgeWorld.at(60));
    alarm.set(Option.some(90_000L), BridgeWorld.at(60));
    wakeUps.passTo(90);
    assertThat(rung).containsExactly(60_000L, 90_000L);
  }

  private void set(long millis) {
    alarm.set(Option.some(millis), BridgeWorld.at(0));
  }
}
