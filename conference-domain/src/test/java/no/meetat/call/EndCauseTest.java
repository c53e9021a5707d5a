package no.meetat.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndCauseTest {

  @ParameterizedTest
  @CsvSource({"HUNG_UP, hung-up", "ALONE, alone", "MAX_DURATION, max-duration"})
  void S35_a_record_tells_the_cause_in_one_word(EndCause cause, String word) {
    assertThat(cause.word()).isEqualTo(word);
  }
}
