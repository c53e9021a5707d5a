package no.meetat.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlTest {

  @ParameterizedTest
  @EnumSource
  void S26_each_control_is_found_by_its_word(Control control) {
    assertThat(control.word()).matches("[a-z]+(-[a-z]+)*");
    assertThat(Control.of(control.word())).containsExactly(control);
  }

  @Test
  void S26_other_words_are_no_controls() {
    assertThat(Control.COUNT_TO_ALL.word()).isEqualTo("count-to-all");
    assertThat(Control.of("COUNT_TO_ALL")).isEmpty();
    assertThat(Control.of("")).isEmpty();
  }
}
