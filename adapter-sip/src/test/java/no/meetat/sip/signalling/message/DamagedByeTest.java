package no.meetat.sip.signalling.message;

import static no.meetat.sip.signalling.message.Messages.outcome;
import static no.meetat.sip.signalling.message.Messages.request;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.signalling.RequestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A BYE is read as long as it names its dialog; no other request is. */
class DamagedByeTest {

  private static RequestText bye() {
    return Messages.options()
        .startLine("BYE sip:23184500@127.0.0.1 SIP/2.0")
        .set("To", "<sip:23184500@127.0.0.1>;tag=2")
        .set("CSeq", "1 BYE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Max-Forwards   | x",
        "Content-Length | 99999",
        "Content-Length | -1",
        "CSeq           | 1 INVITE",
        "Via            | garbage",
        "From           | \"\u0001\" <sip:a@b>;tag=1",
        "b a d          | x",
      })
  void RFC_3261_15_1_1_a_malformed_BYE_is_read(String name, String value) {
    assertThat(outcome(bye().set(name, value))).isEqualTo("taken");
    assertThat(outcome(bye().addFirst(name, value))).isEqualTo("taken");
  }

  @Test
  void RFC_3261_15_1_1_a_BYE_with_much_too_much_in_front_of_its_dialog_is_read() {
    RequestText large = bye().addFirst("Reason", "Q.850;text=" + "x".repeat(35_000));
    String many = bye().toString().replace("Via:", "X: y\r\n".repeat(9_000) + "Via:");
    String folded = bye().toString().replace("Via:", "X: y" + "\r\n y".repeat(300) + "\r\nVia:");

    assertThat(request(large).to().tag()).isEqualTo("2");
    assertThat(request(many).to().tag()).isEqualTo("2");
    assertThat(request(folded).to().tag()).isEqualTo("2");
  }

  @Test
  void RFC_3261_15_1_1_a_BYE_without_an_end_or_a_version_or_a_readable_uri_is_read() {
    String bye = bye().toString();

    assertThat(outcome(bye.substring(0, bye.length() - 2))).isEqualTo("taken");
    assertThat(outcome(bye().startLine("BYE %%% SIP/2.0"))).isEqualTo("taken");
    assertThat(outcome(bye().startLine("BYE sip:a@b"))).isEqualTo("taken");
  }

  @Test
  void a_BYE_whose_Via_cannot_be_read_is_answered_where_it_came_from() {
    SipRequest bye = request(bye().set("Via", "garbage"));

    assertThat(bye.via().hasRport()).isTrue();
    assertThat(Responses.of(bye, 200).headers().values("Via")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"To, <sip:a@b>", "To, <<>>", "From, <<>>", "Call-ID, a b", "CSeq, x BYE"})
  void a_malformed_BYE_that_does_not_name_its_dialog_is_refused(String name, String value) {
    assertThat(outcome(bye().set("Max-Forwards", "x").set(name, value))).startsWith("400 ");
  }

  @Test
  void any_other_malformed_request_is_refused() {
    RequestText info = bye().startLine("INFO sip:a@b SIP/2.0").set("CSeq", "1 INFO");

    assertThat(outcome(info.set("Max-Forwards", "x"))).isEqualTo("400 Malformed Max-Forwards");
  }
}
