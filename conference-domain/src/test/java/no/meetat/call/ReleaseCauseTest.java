package no.meetat.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why calls are released, as telephone networks number it. */
class ReleaseCauseTest {

  @ParameterizedTest
  @CsvSource({
    "HUNG_UP,        16",
    "MEETING_ENDED,  16",
    "MODERATOR_LEFT, 16",
    "WRONG_CODE,     31",
    "NO_CODE,        31",
    "LOCKED,         31",
    "HOLD_TIMEOUT,   31",
    "ALONE,          31",
    "MAX_DURATION,   31",
    "DISMISSED,      31",
    "REFUSED,        21",
    "SHUTDOWN,       41",
    "RECOVERED,      41",
    "LINE_LOST,     102",
  })
  void Q_850_each_end_of_a_call_has_its_cause(EndCause cause, int value) {
    assertThat(ReleaseCause.of(cause).value()).isEqualTo(value);
  }

  @Test
  void Q_850_no_end_is_left_out() {
    assertThat(EndCause.values())
        .allSatisfy(cause -> assertThat(ReleaseCause.of(cause)).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({"16, false", "17, false", "31, false", "34, true", "102, true", "127, true"})
  void Q_850_causes_from_32_on_are_faults_of_the_network(int value, boolean fault) {
    assertThat(new ReleaseCause(value).isFault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 128, 486})
  void Q_850_other_numbers_are_no_causes(int value) {
    assertThat(ReleaseCause.isPossible(value)).isFalse();
    assertThatThrownBy(() -> new ReleaseCause(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
