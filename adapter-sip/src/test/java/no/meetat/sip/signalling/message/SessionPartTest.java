package no.meetat.sip.signalling.message;

import static no.meetat.sip.signalling.message.Messages.options;
import static no.meetat.sip.signalling.message.Messages.request;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.signalling.RequestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of one part and of many (RFC 5621; RFC 2046, section 5.1). */
class SessionPartTest {

  private static final String SDP = "Content-Type: application/sdp||v=0";

  /** What is found: the description, {@code none}, or the refusal. */
  private static String found(RequestText message) {
    SipRequest request = request(message);
    return SessionPart.of(request.headers(), request.body())
        .fold(
            why -> why.status() + " " + why.reason(),
            found -> found.getOrElse("none").strip().replace("\r\n", "|"));
  }

  private static RequestText multipart(String type, String parts) {
    return options().body(type, parts.replace("|", "\r\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "multipart/mixed;boundary=b       ! --b|"
            + SDP
            + "|--b|Content-Type: application/pidf+xml||<x/>|--b--| ! v=0",
        "multipart/mixed; boundary=\"b 1\" ! --b 1|Content-Type: application/pidf+xml||<x/>|--b 1|"
            + SDP
            + "|--b 1-- ! v=0",
        "multipart/mixed;boundary=b       ! preamble|--b  |" + SDP + "|--b-- epilogue ! v=0",
        "multipart/mixed;boundary=b       ! --b||only text|--b-- ! none",
        "multipart/mixed;boundary=b       ! --b|c: Application/SDP;charset=utf-8||v=0|--b-- ! v=0",
        "multipart/mixed;boundary=b       ! --b|"
            + SDP
            + "|--b|Content-Type: application/ISUP|Content-Disposition: signal;handling=optional||x|--b-- ! v=0",
        "multipart/mixed;boundary=b       ! --b|"
            + SDP
            + "|--b|Content-Type: application/ISUP|Content-Disposition: signal;handling=required||x|--b-- ! 415 Unsupported Media Type",
        "multipart/mixed;boundary=b       ! --b|"
            + SDP
            + "|--b|Content-Type: application/ISUP|Content-Disposition: signal||x|--b-- ! 415 Unsupported Media Type",
        "multipart/mixed;boundary=b       ! --b|"
            + SDP
            + "|--b|Content-Type: text/x|Content-Disposition: by-reference||x|--b-- ! v=0",
        "multipart/mixed;boundary=b       ! --b|Content-Disposition: early-session;handling=optional|"
            + SDP
            + "|--b-- ! none",
        "multipart/mixed;boundary=b       ! --b|Content-Transfer-Encoding: base64|"
            + SDP
            + "|--b-- ! none",
        "multipart/mixed;boundary=b       ! --b|Content-Transfer-Encoding: Binary|"
            + SDP
            + "|--b-- ! v=0",
        "multipart/alternative;boundary=b ! --b|Content-Type: text/plain||no|--b|"
            + SDP
            + "|--b-- ! v=0",
        "multipart/alternative;boundary=b ! --b|"
            + SDP
            + "|--b|Content-Type: x/y|Content-Disposition: session||y|--b-- ! v=0",
        "multipart/alternative;boundary=b ! --b|Content-Type: text/plain||no|--b-- ! 415 Unsupported Media Type",
        "multipart/mixed;boundary=b       ! --b|Content-Type: multipart/related;boundary=b2||--b2|"
            + SDP
            + "|--b2--|--b-- ! v=0",
        "multipart/mixed;boundary=b       ! --b|" + SDP + "|--b2|still|--b-- ! v=0|--b2|still",
        "multipart/mixed                  ! --b|" + SDP + "|--b-- ! 400 Missing Boundary",
        "multipart/mixed;boundary=b       ! --b|" + SDP + " ! 400 Malformed Multipart Body",
        "multipart/mixed;boundary=b       ! nothing ! 400 Malformed Multipart Body",
        "multipart/mixed;boundary=b       ! --b|no header|--b-- ! 400 Malformed Body Part",
        "application/sdp                  ! v=0 ! v=0",
        "text/plain                       ! x   ! 415 Unsupported Media Type",
        "application/sdp;;                ! v=0 ! 400 Malformed Content-Type",
      })
  void RFC_5621_the_session_is_used_optional_parts_ignored_and_required_ones_refused(
      String type, String body, String outcome) {
    assertThat(found(multipart(type, body))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Encoding, identity, v=0",
    "Content-Encoding, gzip, 415 Unsupported Media Type",
    "Content-Transfer-Encoding, 8bit, v=0",
    "Content-Transfer-Encoding, quoted-printable, 415 Unsupported Media Type",
    "Content-Disposition, session;handling=required, v=0",
    "Content-Disposition, render;handling=optional, none",
    "Content-Disposition, render, 415 Unsupported Media Type",
  })
  void RFC_3261_20_11_what_describes_a_body_is_heeded(String header, String value, String outcome) {
    assertThat(found(options().body("application/sdp", "v=0").add(header, value)))
        .isEqualTo(outcome);
  }

  @Test
  void a_body_may_have_so_many_parts() {
    String part = "--b||x|";

    assertThat(found(multipart("multipart/mixed;boundary=b", part.repeat(Limits.PARTS) + "--b--")))
        .isEqualTo("none");
    assertThat(
            found(multipart("multipart/mixed;boundary=b", part.repeat(Limits.PARTS + 1) + "--b--")))
        .isEqualTo("400 Too Many Body Parts");
  }

  @Test
  void a_body_may_be_nested_so_deep() {
    assertThat(found(multipart("multipart/mixed;boundary=b1", nested(1, Limits.NESTING))))
        .isEqualTo("v=0");
    assertThat(found(multipart("multipart/mixed;boundary=b1", nested(1, Limits.NESTING + 1))))
        .isEqualTo("400 Body Nested Too Deep");
  }

  private static String nested(int depth, int deepest) {
    String inside =
        depth == deepest
            ? SDP
            : "Content-Type: multipart/mixed;boundary=b"
                + (depth + 1)
                + "||"
                + nested(depth + 1, deepest);
    return "--b" + depth + "|" + inside + "|--b" + depth + "--";
  }
}
