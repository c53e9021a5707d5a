package no.meetat.sip.signalling.message;

import static no.meetat.sip.signalling.message.Messages.options;
import static no.meetat.sip.signalling.message.Messages.outcome;
import static no.meetat.sip.signalling.message.Messages.read;
import static no.meetat.sip.signalling.message.Messages.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.RequestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole messages, and how long they say they are. */
class MessageReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5            | hello",
        "0005         | hello",
        "'5\t '       | hello",
        "'\r\n 3'     | hel",
        "0            | ''",
        "6            | 400 Incomplete Body",
        "-5           | 400 Malformed Content-Length",
        "+5           | 400 Malformed Content-Length",
        "5, 5         | 400 Malformed Content-Length",
        "0x5          | 400 Malformed Content-Length",
        "''           | 400 Malformed Content-Length",
        "65537        | 400 Malformed Content-Length",
        "2147483648   | 400 Malformed Content-Length",
        "4294967301   | 400 Malformed Content-Length",
        "18446744073709551621 | 400 Malformed Content-Length",
      })
  void RFC_3261_18_3_a_body_is_as_long_as_its_length_says(String length, String body) {
    String message = options().body("text/plain", "hello").add("Content-Length", length).toString();

    String outcome = outcome(message);

    assertThat(outcome.equals("taken") ? request(message).body() : outcome).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length, 5, l, 5, taken",
    "Content-Length, 5, l, 005, taken",
    "Content-Length, 0, Content-Length, 5, 400 Malformed Content-Length",
    "Content-Length, 5, L, 0, 400 Malformed Content-Length",
    "Content-Length, 5, l, x, 400 Malformed Content-Length",
  })
  void two_lengths_are_one_when_they_are_equal(
      String one, String length, String other, String otherLength, String outcome) {
    String message =
        options().body("text/plain", "hello").add(one, length).add(other, otherLength).toString();

    assertThat(outcome(message)).isEqualTo(outcome);
  }

  @Test
  void on_a_stream_a_message_tells_its_length() {
    String untold = options().toString().replace("Content-Length: 0\r\n", "");

    assertThat(MessageReader.read(octets(untold), false)).isNotEmpty();
    assertThat(MessageReader.read(octets(untold), true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\r\n", "\r\n\r\n", "\0", "\0\0\0\0", "jaK", "  ", "\r\n\0", "SIP/2.0 200 OK"})
  void junk_is_dropped(String junk) {
    assertThat(outcome(junk)).isEqualTo("silence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "a\u007Fb", "\\\nb", "\u001B[2J"})
  void a_control_character_is_refused(String value) {
    assertThat(outcome(options().add("Subject", value))).isEqualTo("400 Control Character");
    assertThat(outcome(options().add("To", value))).isEqualTo("400 Control Character");
    assertThat(outcome(options().startLine("SIP/2.0 200 " + value))).isEqualTo("taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Via", "From", "To", "Call-ID", "CSeq"})
  void a_control_character_is_sent_back_to_nobody(String name) {
    RequestText spoilt = options().set(name, options().header(name) + "\0\n\u001B");

    byte[] answer = read(spoilt).getLeft().answer().get();

    assertThat(new String(answer, StandardCharsets.ISO_8859_1))
        .contains(name + ": " + options().header(name) + "???")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]|[^\r]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n\r\n", "\0\0\0\0", "jaK"})
  void what_keeps_a_way_open_is_no_message(String alive) {
    assertThat(read(alive).getLeft().hasLine()).isFalse();
    assertThat(read("x\r\n" + alive).getLeft().hasLine()).isTrue();
  }

  @Test
  void RFC_3261_25_1_a_quoted_pair_may_hold_a_control_character_and_comes_back_as_it_was() {
    String to = "\"BEL:\\\u0007 NUL:\\\0\" <sip:a@b>";

    assertThat(Responses.of(request(options().set("To", to)), 200, "t").headers().first("To"))
        .contains(to + ";tag=t");
  }

  @Test
  void octets_beyond_ascii_come_back_as_they_were() {
    String from = "\"K\u00E5re \u00FF\" <sip:a@b>;tag=1";

    byte[] answer = Responses.of(request(options().set("From", from)), 200).encoded();

    assertThat(new String(answer, StandardCharsets.ISO_8859_1)).contains("From: " + from + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "SIP/2.0 200 OK, taken",
    "'SIP/2.0 100 ', taken",
    "SIP/2.0 99 x, silence",
    "SIP/2.0 700 x, silence",
    "SIP/2.0 4294967301 x, silence",
    "SIP/7.0 200 OK, silence",
  })
  void a_response_is_read_or_dropped(String line, String outcome) {
    assertThat(outcome(options().startLine(line))).isEqualTo(outcome);
  }

  @Test
  void nobody_answers_an_ack_however_malformed() {
    String ack = options().toString().replace("OPTIONS", "ACK");

    assertThat(outcome(ack)).isEqualTo("taken");
    assertThat(outcome(ack.replace("<sip:a@b>", "<<>>"))).isEqualTo("silence");
  }

  @Test
  void what_a_message_holds_is_not_in_its_text_form() {
    assertThat(request(options().body("application/dtmf-relay", "Signal=5")))
        .hasToString("OPTIONS c");
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
