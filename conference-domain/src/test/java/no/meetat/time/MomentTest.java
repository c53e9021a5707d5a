package no.meetat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

  private static final Instant WALL = Instant.parse("2026-11-23T08:00:00Z");
  private static final Moment MOMENT = new Moment(5_000, WALL);

  @Test
  void S36_a_shift_moves_both_clocks() {
    assertThat(MOMENT.plusMillis(1_500)).isEqualTo(new Moment(6_500, WALL.plusMillis(1_500)));
  }

  @Test
  void S36_a_duration_is_counted_on_the_monotonic_clock_and_never_negative() {
    Moment steppedBack = new Moment(8_000, WALL.minusSeconds(3_600));

    assertThat(steppedBack.millisSince(MOMENT)).isEqualTo(3_000);
    assertThat(MOMENT.millisSince(steppedBack)).isZero();
  }
}
