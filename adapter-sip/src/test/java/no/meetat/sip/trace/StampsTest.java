package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampsTest {

  private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

  private Instant wall = NINE;
  private long nanos = 5_000_000_000L;
  private final Stamps stamps = new Stamps(() -> wall, () -> nanos);

  @Test
  void what_was_noted_earlier_has_the_earlier_time() {
    pass(2_000, 2_000);

    assertThat(stamps.at(6_000_000_000L)).isEqualTo(NINE.plusMillis(1_000));
    assertThat(stamps.at(6_000_000_001L)).isEqualTo(NINE.plusMillis(1_000).plusNanos(1));
  }

  @Test
  void a_thread_that_was_kept_between_two_clocks_changes_no_order() {
    pass(1_000, 1_010);
    Instant first = stamps.at(6_000_000_000L);
    pass(0, -10);

    assertThat(stamps.at(6_000_000_001L)).isEqualTo(first.plusNanos(1));
  }

  @Test
  void S36_a_wall_clock_that_is_set_is_followed() {
    pass(1_000, 3_601_000);

    assertThat(stamps.at(6_000_000_000L)).isEqualTo(NINE.plusSeconds(3_601));
  }

  private void pass(long monotonicMillis, long wallMillis) {
    nanos += monotonicMillis * 1_000_000;
    wall = wall.plusMillis(wallMillis);
  }
}
