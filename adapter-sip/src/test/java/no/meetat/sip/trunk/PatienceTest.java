package no.meetat.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a registration waits. */
class PatienceTest {

  private final Patience patience = new Patience(new Random());

  @ParameterizedTest
  @CsvSource({
    "1, 15, 30",
    "2, 30, 60",
    "3, 60, 120",
    "6, 480, 960",
    "7, 900, 1800",
    "8, 900, 1800",
    "1000000, 900, 1800",
  })
  void RFC_5626_4_5_it_waits_twice_as_long_after_each_failure_up_to_half_an_hour(
      int failures, long least, long most) {
    for (int draw = 0; draw < 100; draw++) {
      assertThat(patience.afterFailures(failures))
          .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }
  }

  @RepeatedTest(20)
  void it_asks_again_well_before_the_granted_time_is_over() {
    assertThat(patience.beforeEnd(Duration.ofMinutes(10)))
        .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(8));
  }

  @Test
  void no_two_wait_for_the_same_time() {
    assertThat(patience.afterFailures(8)).isNotEqualTo(patience.afterFailures(8));
  }
}
