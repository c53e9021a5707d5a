package no.meetat.sip.signalling.message;

import static no.meetat.sip.signalling.message.Messages.outcome;
import static no.meetat.sip.signalling.message.Messages.read;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.signalling.RequestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A response is read as long as it says what it is, and which request it answers. */
class DamagedResponseTest {

  private static RequestText response() {
    return Messages.options().startLine("SIP/2.0 486 Busy Here");
  }

  private static ReceivedResponse damaged(Object message) {
    return (ReceivedResponse) read(message).get();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From     | \"\u0001\" <sip:a@b>;tag=1",
        "Subject  | a\u0000b",
        "b a d    | x",
        "''       | x",
      })
  void RFC_3261_17_1_3_a_malformed_response_ends_the_request_that_it_answers(
      String name, String value) {
    ReceivedResponse response = damaged(response().set(name, value));

    assertThat(response.status()).isEqualTo(486);
    assertThat(response.branch()).isEqualTo("z9hG4bK1");
    assertThat(response.answers("OPTIONS")).isTrue();
  }

  @Test
  void RFC_3261_17_1_3_one_that_is_much_too_large_does_too() {
    RequestText large = response().addFirst("Reason", "Q.850;text=" + "x".repeat(35_000));
    String many = response().toString().replace("Via:", "X: y\r\n".repeat(9_000) + "Via:");

    assertThat(damaged(large).branch()).isEqualTo("z9hG4bK1");
    assertThat(damaged(many).branch()).isEqualTo("z9hG4bK1");
  }

  @Test
  void the_body_of_a_malformed_response_counts_for_nothing() {
    RequestText response = response().body("application/sdp", "v=0").add("b a d", "x");

    assertThat(damaged(response).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Via, garbage", "CSeq, x OPTIONS"})
  void RFC_3261_17_1_3_one_that_does_not_name_its_request_is_dropped(String name, String value) {
    assertThat(outcome(response().add("b a d", "x").set(name, value))).isEqualTo("silence");
  }

  @Test
  void RFC_4475_3_1_2_19_one_whose_status_cannot_be_read_is_dropped() {
    assertThat(outcome(response().startLine("SIP/2.0 4294967301 better not"))).isEqualTo("silence");
  }
}
