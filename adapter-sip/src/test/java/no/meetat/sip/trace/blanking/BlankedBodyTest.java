package no.meetat.sip.trace.blanking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.number.AccessNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: no key that is pressed and no key of a stream is in the body of a message that is kept. */
class BlankedBodyTest {

  private static final String SDP =
      lines(
          "v=0",
          "o=ola 1 1 IN IP4 10.0.0.1",
          "s=-",
          "c=IN IP4 10.0.0.1",
          "t=0 0",
          "m=audio 4000 RTP/AVP 8 101",
          "a=rtpmap:101 telephone-event/8000",
          "a=fmtp:101 0-16",
          "a=sendrecv");

  private final Blanking blanking = new Blanking(AccessNumbers.DEFAULT, Vector.empty());

  @ParameterizedTest
  @CsvSource({
    "application/dtmf-relay,'Signal=5\r\nDuration=160'",
    "application/dtmf-relay,'Signal=11\r\nDuration=160'",
    "application/dtmf,7",
    "Application/DTMF-Relay;x=y,Signal=1",
    "audio/telephone-event,7",
    "application/vnd.nortelnetworks.digits,'d=7'",
    "application/kpml-response+xml,'<kpml-response digits=\"71320465\"/>'",
    "application/isup,71320465",
    "text/plain,71320465",
    "message/sipfrag,SIP/2.0 200 71320465",
    "'',71320465",
  })
  void S8_a_body_that_may_be_keys_is_blanked_to_the_same_whatever_it_was(String type, String body) {
    assertThat(blanked(type, body)).isEqualTo(message(type, "xxxx"));
  }

  @Test
  void S8_a_body_of_two_types_is_blanked() {
    assertThat(blanked("application/dtmf\r\nc: application/sdp", "7")).endsWith("\r\n\r\nxxxx");
  }

  @Test
  void S8_a_body_that_is_encoded_is_blanked() {
    assertThat(blanked("application/sdp\r\ne: gzip", "71320465")).endsWith("\r\n\r\nxxxx");
  }

  @Test
  void a_session_description_is_kept() {
    assertThat(blanked("application/sdp", SDP)).isEqualTo(message("application/sdp", SDP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwg^2^20 | a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xxxx",
        "a=CRYPTO:1 AES_CM_128_HMAC_SHA1_80 inline:WVNf                  | a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xxxx",
        "a=crypto:x inline:WVNf                                         | a=crypto:xxxx",
        "a=acap:1 crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNf           | a=acap:xxxx",
        "a=key-mgmt:mikey AQAFgM0XflABAAAAAAAAAAAAAAsAyO                  | a=key-mgmt:xxxx",
        "a=ice-pwd:asd88fgpdd777uzjYhagZg                                | a=ice-pwd:xxxx",
        "a=fingerprint:SHA-1 4A:AD:B9                                   | a=fingerprint:SHA-1 4A:AD:B9",
        "k=base64:WVNf                                                  | k=xxxx",
        "k=prompt                                                       | k=xxxx",
        "s=code 71320465                                                | s=code xxxx",
        "i=71320465                                                     | i=xxxx",
        "u=http://a/71320465                                            | u=xxxx",
        "p=71320465                                                     | p=xxxx",
        "71320465                                                       | xxxx",
        "K=clear:WVNf                                                   | xxxx",
      })
  void S8_lines_of_a_session_that_may_hold_a_key_are_blanked(String written, String shown) {
    String body = SDP + written.replace("^", "|") + "\r\n";

    assertThat(blanked("application/sdp", body))
        .isEqualTo(message("application/sdp", SDP + shown + "\r\n"));
  }

  @Test
  void S8_of_parts_the_session_is_shown_and_the_rest_is_not() {
    String type = "multipart/mixed;boundary=\"b1\"";
    String parts = part("b1", "application/sdp", SDP) + part("b1", "application/isup", "%s");

    assertThat(blanked(type, "preamble 71320465\r\n" + parts.formatted("71320465") + "--b1--\r\n"))
        .isEqualTo(message(type, parts.formatted("xxxx") + "--b1--\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/mixed", "multipart/mixed;boundary=\"\"", "multipart/mixed;boundary=b2"})
  void S8_parts_that_cannot_be_told_apart_are_not_shown(String type) {
    assertThat(blanked(type, part("b1", "application/sdp", SDP) + "71320465"))
        .doesNotContain("71320465", "v=0");
  }

  @Test
  void RFC_3261_20_14_the_length_is_that_of_what_is_shown_and_as_wrong_as_it_was() {
    assertThat(blanking.blank("INFO sip:a SIP/2.0\r\nl: 8\r\n\r\nSignal=5", true))
        .isEqualTo("INFO sip:a SIP/2.0\r\nl: 4\r\n\r\nxxxx");
    assertThat(blanking.blank("INFO sip:a SIP/2.0\r\nContent-Length: 18\r\n\r\nSignal=5", true))
        .isEqualTo("INFO sip:a SIP/2.0\r\nContent-Length: 14\r\n\r\nxxxx");
  }

  private static String part(String boundary, String type, String body) {
    return lines("--" + boundary, "Content-Type: " + type, "", body);
  }

  private String blanked(String type, String body) {
    return blanking.blank(message(type, body), true);
  }

  private static String message(String type, String body) {
    return lines(
            "INFO sip:23184500@a SIP/2.0",
            "Content-Type: " + type,
            "Content-Length: " + body.length(),
            "")
        + body;
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
