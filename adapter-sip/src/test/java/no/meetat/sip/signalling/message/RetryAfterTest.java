package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long who answers asks to be left alone. */
class RetryAfterTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "120 (I am busy), PT2M",
    "120(busy), PT2M",
    "18000;duration=3600, PT1H",
    "99999999999999999999, PT1H",
    "0, PT0S",
    "soon, none",
    "-5, none",
    "'', none",
  })
  void RFC_3261_20_33_it_asks_for_a_time_but_not_for_ever(String value, String time) {
    ReceivedResponse busy = busy(HeaderFields.NONE.with("Retry-After", value));

    assertThat(RetryAfter.of(busy, HOUR).map(Duration::toString).getOrElse("none")).isEqualTo(time);
  }

  @Test
  void who_does_not_say_asks_for_no_time() {
    assertThat(RetryAfter.of(busy(HeaderFields.NONE), HOUR)).isEmpty();
  }

  private static ReceivedResponse busy(HeaderFields fields) {
    return new ReceivedResponse(503, "z9hG4bK1", fields, "");
  }
}
