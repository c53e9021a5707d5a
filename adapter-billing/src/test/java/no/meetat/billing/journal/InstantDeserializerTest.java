package no.meetat.billing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantDeserializerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00.007Z",
        "2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59Z",
        "2026-11-23T08:00:00.123456Z",
        "+12026-11-23T08:00:00Z"
      })
  void a_time_is_read_as_the_general_parser_reads_it(String text) {
    assertThat(InstantDeserializer.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30T08:00:00Z",
        "2026-11-23T24:00:01Z",
        "2026-11-23 08:00:00Z"
      })
  void what_is_no_time_is_none(String text) {
    assertThatThrownBy(() -> InstantDeserializer.parse(text)).isInstanceOf(RuntimeException.class);
  }
}
