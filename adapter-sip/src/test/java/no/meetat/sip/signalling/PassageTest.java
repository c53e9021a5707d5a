package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.Passage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trusted peer tells of a call's way to us. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassageTest {

  private @AutoClose final TestServer server = TestServer.trusting();

  @BeforeEach
  void forget() {
    server.bridge.forget();
  }

  private static Passage passage(TestServer server, String name, String value) {
    return passage(server, name, value, "Privacy", "none");
  }

  private static Passage passage(
      TestServer server, String name, String value, String other, String otherValue) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite().add(name, value).add(other, otherValue));
      phone.hangUp();
    }
    return server.bridge.callers.remove().passage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icid-value=abc-1;icid-generated-at=192.0.2.1;orig-ioi=a | abc-1",
        "icid-value=\"a b\"                                      | ''",
        "icid-value=\"AyretyU0dm+6O2IrT5tAFrbHLso=023551024\"    | AyretyU0dm+6O2IrT5tAFrbHLso=023551024",
        "orig-ioi=a;ICID-Value=x                                 | x",
        "orig-ioi=a                                              | ''",
        ";;;                                                     | ''",
      })
  void RFC_7315_4_6_the_networks_name_for_the_call_is_kept(String vector, String icid) {
    assertThat(passage(server, "P-Charging-Vector", vector).icid().getOrElse("")).isEqualTo(icid);
  }

  @Test
  void RFC_7315_4_6_a_name_longer_than_any_that_is_kept_is_none() {
    assertThat(passage(server, "P-Charging-Vector", "icid-value=" + "x".repeat(128)).icid())
        .isNotEmpty();
    assertThat(passage(server, "P-Charging-Vector", "icid-value=" + "x".repeat(129)).icid())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<sip:+4722222222@x>;reason=unconditional;counter=1                 | +4722222222",
        "<tel:+4722222222>;reason=no-answer, <sip:+4733333333@x>;counter=1  | +4722222222",
        "<sip:+4722222222@x>;privacy=off                                    | +4722222222",
        "<sip:+4722222222@x>;privacy=full                                   | ''",
        "<sip:reception@x>;reason=unknown                                   | ''",
        "garbage                                                            | ''",
      })
  void RFC_5806_the_number_that_diverted_the_call_last_is_kept(String diversion, String number) {
    assertThat(
            passage(server, "Diversion", diversion)
                .divertedFrom()
                .map(Object::toString)
                .getOrElse(""))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=302>;index=1.1;mp=1 | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=486>;index=1.1      | +4722222222",
        "<sip:+4711111111@x>;index=1,<sip:+4722222222@x;cause=302>;index=1.1;mp=1,<sip:23184500@y;cause=408>;index=1.2;mp=1.1 | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y>;index=1.1;rc=1           | ''",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y>;index=1.1;mp=1           | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=404>;index=1.1;mp=1 | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=503>;index=1.1;mp=1 | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=380>;index=1.1;mp=1 | ''",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=200>;index=1.1      | ''",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=302>;index=1.1;rc=1 | ''",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=302>;index=1.1;np=1 | ''",
        "<sip:+4711111111@x>;index=1,<sip:+4722222222@x>;index=1.1;mp=1,<sip:23184500@y;cause=486>;index=1.1.1 | +4722222222",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=302>;index=1.1;mp=1,<sip:a@z;cause=380>;index=1.1.1;mp=1.1 | +4722222222",
        "<sip:+4722222222@x?%50rivacy=history>;index=1,<sip:23184500@y>;index=1.1;mp=1 | ''",
        "<sip:+4722222222@x?Reason=SIP&privac%79=id>;index=1,<sip:23184500@y>;index=1.1;mp=1 | ''",
        "<sip:+4722222222@x?Privacy=none>;index=1,<sip:23184500@y>;index=1.1;mp=1 | +4722222222",
        "<sip:+4722222222@x?Privacy=history>;index=1,<sip:23184500@y>;index=1.1;mp=1 | ''",
        "<sip:+4722222222@x>;index=1,<sip:23184500@y>;index=1.1;mp=9           | ''",
        "<sip:23184500@y;cause=302>;index=1                                    | ''",
      })
  void RFC_7044_the_history_of_the_request_says_who_diverted_it(String history, String number) {
    assertThat(
            passage(server, "History-Info", history)
                .divertedFrom()
                .map(Object::toString)
                .getOrElse(""))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "Diversion, <sip:+4722222222@x>;privacy=full",
    "Privacy, history",
    "Privacy, id;History",
    "Privacy, header",
    "Privacy, session",
    "Privacy, user",
    "Privacy, id",
    "Privacy, full"
  })
  void a_number_that_one_header_hides_no_other_shows(String hiding, String value) {
    String history = "<sip:+4722222222@x>;index=1,<sip:23184500@y;cause=302>;index=1.1;mp=1";

    assertThat(passage(server, "History-Info", history, hiding, value).divertedFrom()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"full", "user", "header", "session", "id;user", "'id,critical'"})
  void RFC_3323_a_caller_who_asks_for_privacy_is_diverted_by_nobody_that_is_shown(String privacy) {
    String diversion = "<sip:+4722222222@x>;reason=unconditional";

    assertThat(passage(server, "Diversion", diversion, "Privacy", privacy).divertedFrom())
        .isEmpty();
  }

  @Test
  void S3_a_stranger_is_believed_in_none_of_it() {
    try (TestServer strange = TestServer.started()) {
      assertThat(passage(strange, "Diversion", "<sip:+4722222222@x>")).isEqualTo(Passage.UNTOLD);
      assertThat(passage(strange, "P-Charging-Vector", "icid-value=x")).isEqualTo(Passage.UNTOLD);
    }
  }
}
