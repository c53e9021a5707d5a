package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldTest {

  @ParameterizedTest
  @CsvSource({
    "conference, conference",
    "conference;id=7, conference;id=7",
    "Conference ;x=y;ID=7, Conference;id=7",
    "conference.winfo, conference.winfo",
  })
  void RFC6665_8_2_1_an_event_is_a_token_with_an_id(String written, String read) {
    assertThat(EventField.of(HeaderFields.NONE.with("Event", written)).get()).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";id=7", "a b", "conference;id=\"a;b\"", "conference,presence"})
  void what_is_no_event_is_none(String written) {
    assertThat(EventField.of(HeaderFields.NONE.with("Event", written))).isEmpty();
  }

  @Test
  void an_id_that_is_too_long_to_be_kept_is_none() {
    String written = "conference;id=" + "x".repeat(Limits.IDENTIFIER_OCTETS + 1);

    assertThat(EventField.of(HeaderFields.NONE.with("Event", written))).isEmpty();
  }
}
