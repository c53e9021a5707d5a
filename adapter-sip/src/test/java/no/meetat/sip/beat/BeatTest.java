package no.meetat.sip.beat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A beat that would sleep would hang these tests: the clock stands still. */
@Timeout(60)
class BeatTest {

  private static final long MS = 1_000_000;

  private final BeatCounters counters = new BeatCounters();
  private final TickBarrier alone = new TickBarrier(Array.of(Thread.currentThread()));
  private long now = 5_000 * MS;
  private boolean idle;
  private final Beat beat = new Beat(alone, () -> idle, counters, () -> now);

  @BeforeEach
  void firstTick() {
    tick();
  }

  private void tick() {
    assertThat(beat.awaitTick()).isTrue();
    beat.meet();
  }

  @Test
  void ticks_on_time_are_not_late() {
    for (int n = 0; n < 10; n++) {
      now += 20 * MS;
      tick();
    }
    assertThat(counters.ticks()).isEqualTo(11);
    assertThat(counters.lateTicks()).isZero();
    assertThat(counters.worstLatenessMicros()).isZero();
  }

  @Test
  void late_ticks_are_caught_up_with_at_once_and_counted() {
    now += 100 * MS;
    for (int n = 0; n < 5; n++) {
      tick();
    }
    assertThat(counters.lateTicks()).isEqualTo(3);
    assertThat(counters.worstLatenessMicros()).isEqualTo(80_000);
  }

  @Test
  void lateness_never_adds_up() {
    for (int n = 0; n < 50; n++) {
      now += (n % 2 == 0 ? 35 : 5) * MS;
      tick();
    }
    assertThat(counters.worstLatenessMicros()).isEqualTo(15_000);
  }

  @Test
  void after_more_than_a_second_the_beat_begins_anew() {
    now += 60_000 * MS;
    tick();
    tick();
    assertThat(counters.ticks()).isEqualTo(3);
    now += 20 * MS;
    tick();
    assertThat(counters.lateTicks()).isEqualTo(1);
  }

  @Test
  void the_middle_of_a_tick_is_10_ms_before_the_next_and_over_5_ms_before_it() {
    now += 10 * MS;
    assertThat(beat.awaitHalfway()).isTrue();
    now += 4 * MS;
    assertThat(beat.awaitHalfway()).isTrue();
    now += 1 * MS;
    assertThat(beat.awaitHalfway()).isFalse();
  }

  @Test
  void a_beat_at_rest_has_no_middle() {
    idle = true;
    now += 20 * MS;
    tick();
    assertThat(beat.awaitHalfway()).isFalse();
  }

  @Test
  void without_calls_the_beat_rests_after_the_tick() {
    idle = true;
    now += 20 * MS;
    tick();
    assertThat(beat.isResting()).isTrue();
    idle = false;
    now += 7_000 * MS;
    tick();
    assertThat(beat.isResting()).isFalse();
    assertThat(counters.lateTicks()).isZero();
  }

  @Test
  void a_stopped_beat_is_over_even_at_rest() {
    idle = true;
    now += 20 * MS;
    tick();
    beat.stop();
    assertThat(beat.awaitTick()).isFalse();
  }
}
