package no.meetat.sip.trace.blanking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import no.meetat.number.AccessNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: no code, key or password is in a message that is kept. */
class BlankingTest {

  private static final String CRLF = "\r\n";

  private final Blanking blanking = new Blanking(AccessNumbers.DEFAULT, Vector.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // What is dialled: in the Request-URI and in To.
        "sip:23184500@meetat.no                        | sip:23184500@meetat.no",
        "sip:+4723184500@meetat.no;user=phone          | sip:+4723184500@meetat.no;user=phone",
        "sip:004723184500@meetat.no                    | sip:004723184500@meetat.no",
        "sip:+46812345678@meetat.no                    | sip:+46812345678@meetat.no",
        "sip:23184500,,71320465#@meetat.no             | sip:23184500xxxx@meetat.no",
        "sip:23184500%2C%2C71320465%23@meetat.no       | sip:23184500xxxx@meetat.no",
        "sip:2318450%30,,71320465#@meetat.no           | sip:23184500xxxx@meetat.no",
        "sip:23184500p71320465@meetat.no               | sip:23184500xxxx@meetat.no",
        "sip:2318450071320465@meetat.no                | sip:23184500xxxx@meetat.no",
        "sip:+472318450071320465@meetat.no             | sip:+4723184500xxxx@meetat.no",
        "sip:+46812345678,,71320465#@meetat.no         | sip:+46812345678xxxx@meetat.no",
        "sip:71320465@meetat.no                        | sip:xxxx@meetat.no",
        "sip:board-71320465@meetat.no                  | sip:xxxx@meetat.no",
        "sip:*5@meetat.no                              | sip:xxxx@meetat.no",
        "sip:23184500:71320465@meetat.no               | sip:23184500:xxxx@meetat.no",
        "sip:23184500;postd=pp71320465@meetat.no       | sip:23184500;postd=xxxx@meetat.no",
        "sip:23184500;phone-context=+47@meetat.no      | sip:23184500;phone-context=+47@meetat.no",
        "sip:23184500;71320465#@meetat.no              | sip:23184500;xxxx@meetat.no",
        "sip:23184500@meetat.no;postd=71320465         | sip:23184500@meetat.no;postd=xxxx",
        "sip:23184500@a;focus=5d0c9b1f7a3e2468;lr      | sip:23184500@a;focus=xxxx;lr",
        "sip:23184500@meetat.no;pin=71320465           | sip:23184500@meetat.no;pin=xxxx",
        "sip:23184500@meetat.no;conf=71320465          | sip:23184500@meetat.no;conf=xxxx",
        "sip:23184500@meetat.no;pw=abc;user=phone      | sip:23184500@meetat.no;pw=xxxx;user=phone",
        "sip:23184500@meetat.no;p71320465=1;lr         | sip:23184500@meetat.no;xxxx;lr",
        "sip:23184500;id=71320465@meetat.no            | sip:23184500;id=xxxx@meetat.no",
        "tel:+4723184500;phone-context=71320465        | tel:+4723184500;phone-context=xxxx",
        "tel:+4723184500;phone-context=p71320465.no    | tel:+4723184500;phone-context=xxxx",
        "tel:23184500;phone-context=meetat.no          | tel:23184500;phone-context=meetat.no",
        "sip:23184500@71320465;lr                      | sip:23184500@xxxx;lr",
        "sip:23184500@meetat.no?Subject=71320465       | sip:23184500@meetat.no?xxxx",
        "sip:23184500@meetat.no,,71320465#             | sip:23184500@meetat.noxxxx",
        "sip:23184500,,71320465#                       | sip:23184500xxxx",
        "sip:71320465:5060                             | sip:xxxx:5060",
        "sip:71320465;maddr=1.2.3.4                    | sip:xxxx;maddr=1.2.3.4",
        "sip:meetat.no:71320465                        | sip:meetat.no:xxxx",
        "sip:meetat.no                                 | sip:meetat.no",
        "sip:192.0.2.1:5060;transport=tcp              | sip:192.0.2.1:5060;transport=tcp",
        "SIPS:23184500,,71320465#@meetat.no            | SIPS:23184500xxxx@meetat.no",
        "tel:+4723184500;postd=pp71320465%23           | tel:+4723184500;postd=xxxx",
        "tel:23184500,,71320465#                       | tel:23184500xxxx",
        "tel:71320465                                  | tel:xxxx",
      })
  void S8_what_is_dialled_is_shown_up_to_the_access_number(String uri, String shown) {
    String text = request("INVITE " + uri + " SIP/2.0", "To: <" + uri + ">;tag=1p2345678");

    assertThat(received(text))
        .isEqualTo(request("INVITE " + shown + " SIP/2.0", "To: <" + shown + ">;tag=1p2345678"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sip:22334455@10.0.0.1          | sip:22334455@10.0.0.1",
        "sip:+4722334455@10.0.0.1       | sip:+4722334455@10.0.0.1",
        "tel:+47-22-33-44-55            | tel:+47-22-33-44-55",
        "sip:ola.nordmann17@10.0.0.1    | sip:ola.nordmann17@10.0.0.1",
        "sip:ola@10.0.0.1:5062;ob       | sip:ola@10.0.0.1:5062;ob",
        "sip:22334455,,71320465#@a.no   | sip:22334455xxxx@a.no",
        "sip:ola,,71320465#@a.no        | sip:olaxxxx@a.no",
        "sip:2318450071320465@a.no      | sip:23184500xxxx@a.no",
        "sip:ola:secret@a.no            | sip:ola:xxxx@a.no",
      })
  void S8_a_caller_is_shown_and_not_what_is_dialled_behind_one(String uri, String shown) {
    String fields = "From: <%s>;tag=a%nContact: <%s>%nP-Asserted-Identity: \"Ola\" <%s>";

    assertThat(received(options(fields.formatted(uri, uri, uri).replace("\n", CRLF))))
        .isEqualTo(options(fields.formatted(shown, shown, shown).replace("\n", CRLF)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "To: \"Board 23184500 71320465#\" <sip:23184500@a> | To: \"Board 23184500xxxx#\" <sip:23184500@a>",
        "t: \"71 32 04 65\" <sip:23184500@a>               | t: \"xxxx\" <sip:23184500@a>",
        "From: \"22334455,,71320465#\" <sip:ola@a>;tag=1   | From: \"22334455xxxx\" <sip:ola@a>;tag=1",
        "To: <sip:23184500@a>;postd=pp71320465;tag=1p2     | To: <sip:23184500@a>;postd=xxxx;tag=1p2",
        "To: <sip:23184500@a>,,71320465#                   | To: <sip:23184500@a>,,xxxx#",
        "To: sip:23184500 71320465@a                       | To: sip:23184500xxxx",
        "Contact: <sip:ola@a>;+sip.instance=\"<urn:uuid:1>\" | Contact: <sip:ola@a>;+sip.instance=\"<urn:uuid:1>\"",
        "Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK7132;rport;code=71320465"
            + " | Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK7132;rport;code=xxxx",
        "Refer-To: <sip:71320465@a>                        | Refer-To: <sip:xxxx@a>",
        "P-Called-Party-ID: <sip:2318450071320465@a>       | P-Called-Party-ID: <sip:23184500xxxx@a>",
        "History-Info: <sip:+4722334455@a>;index=1, \"71320465\" <sip:71320465@a>;index=1.1"
            + " | History-Info: <sip:+4722334455@a>;index=1, \"xxxx\" <sip:xxxx@a>;index=1.1",
        "Identity: eyJhbGciOiJFUzI1NiJ9.eyJkZXN0Ijp7fX0.c2ln | Identity: xxxx",
        "Retry-After: 3600                                 | Retry-After: 3600",
        "Subject: the code is 71320465                     | Subject: the code is xxxx",
        "s: 71320465                                       | s: xxxx",
        "User-to-User: 3731333230343635;encoding=hex       | User-to-User: xxxx",
        "X-Conference-Pin: ab                              | X-Conference-Pin: xxxx",
        "Warning: 399 a \"no 71320465\"                    | Warning: 399 a \"no xxxx\"",
        "Reason: Q.850;cause=16;text=\"7132 0465\"         | Reason: Q.850;cause=16;text=\"xxxx\"",
        "71320465#                                         | xxxx",
        "Authorization: Basic b2xhOjcxMzIw                 | Authorization: Basic xxxx",
        "Authorization: Bearer abc.def                     | Authorization: Bearer xxxx",
        "Authorization: b2xhOjcxMzIw                       | Authorization: xxxx",
        "Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1p71 | Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1p71",
      })
  void S8_fields_that_may_hold_a_secret_are_blanked(String field, String shown) {
    assertThat(received(options(field))).isEqualTo(options(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Authorization", "Proxy-Authorization", "authorization", "PROXY-AUTHORIZATION"})
  void S8_a_proof_is_blanked_and_what_it_proves_is_not(String name) {
    String written =
        ": Digest username=\"ola\", realm=\"a.no\", nonce=\"84a4cc6f\",uri=\"sip:a.no\", "
            + "response = \"7587245234b3434cc3412213e5f113a5\", cnonce=\"0a4f\", nc=00000001, "
            + "qop=auth, opaque=\"5ccc\", auts=\"ab\", algorithm=MD5";
    String shown =
        ": Digest username=\"ola\", realm=\"a.no\", nonce=\"xxxx\", uri=\"sip:a.no\", "
            + "response=\"xxxx\", cnonce=\"xxxx\", nc=00000001, "
            + "qop=auth, opaque=\"xxxx\", auts=\"xxxx\", algorithm=MD5";

    assertThat(received(options(name + written))).isEqualTo(options(name + shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WWW-Authenticate", "Proxy-Authenticate"})
  void S8_a_challenge_is_shown_without_its_nonce(String name) {
    String response = "SIP/2.0 401 Unauthorized" + CRLF + name + ": ";

    assertThat(
            received(response + "Digest realm=\"a\", nonce=\"8f\", qop=\"auth,auth-int\"\r\n\r\n"))
        .isEqualTo(response + "Digest realm=\"a\", nonce=\"xxxx\", qop=\"auth,auth-int\"\r\n\r\n");
  }

  @Test
  void S8_what_a_registrar_proves_is_blanked() {
    assertThat(received(options("Authentication-Info: nextnonce=\"47\", rspauth=\"66\", nc=1")))
        .isEqualTo(options("Authentication-Info: nextnonce=\"xxxx\", rspauth=\"xxxx\", nc=1"));
  }

  @Test
  void S8_a_folded_field_is_blanked_whole() {
    assertThat(received(options("Authorization: Digest realm=\"a\",\r\n response=\"75\"")))
        .isEqualTo(options("Authorization: Digest realm=\"a\", response=\"xxxx\""));
  }

  @Test
  void S8_a_field_with_a_control_character_in_it_may_be_two_and_is_blanked() {
    assertThat(received(options("Subject: a\rAuthorization: Digest response=\"75\"")))
        .isEqualTo(options("Subject: xxxx"));
  }

  @Test
  void S8_a_line_feed_alone_ends_a_field_too() {
    assertThat(received("OPTIONS sip:a SIP/2.0\nAuthorization: Basic b2xh\n\n71320465"))
        .isEqualTo("OPTIONS sip:a SIP/2.0\r\nAuthorization: Basic xxxx\r\n\r\nxxxx");
  }

  @Test
  void S8_a_code_that_was_found_is_blanked_wherever_else_it_stands() {
    String text =
        request(
            "INVITE sip:71320465@meetat.no SIP/2.0",
            "From: <sip:22334455@a>",
            "History-Info: <sip:71320465@meetat.no>;index=1",
            "P-Called-Party-ID: <sip:71320465@meetat.no>");

    assertThat(received(text)).doesNotContain("71320465").contains("22334455");
  }

  @Test
  void S8_the_answer_to_what_was_dialled_is_blanked_as_well() {
    String answer = "SIP/2.0 404 Not Found 71320465" + CRLF + "To: <sip:71320465@a>" + CRLF + CRLF;

    assertThat(sent(answer))
        .isEqualTo("SIP/2.0 404 Not Found xxxx" + CRLF + "To: <sip:xxxx@a>" + CRLF + CRLF);
  }

  @Test
  void S8_of_our_own_requests_From_is_what_was_dialled() {
    String bye =
        request(
            "BYE sip:22334455@10.0.0.1 SIP/2.0",
            "From: <sip:71320465@a>;tag=1",
            "To: <sip:22334455@10.0.0.1>;tag=2");

    assertThat(sent(bye))
        .isEqualTo(
            request(
                "BYE sip:22334455@10.0.0.1 SIP/2.0",
                "From: <sip:xxxx@a>;tag=1",
                "To: <sip:22334455@10.0.0.1>;tag=2"));
  }

  @Test
  void S8_what_is_beyond_the_limits_is_not_shown() {
    String longest = "a".repeat(9_000);

    assertThat(received(options("Subject: " + longest))).isEqualTo(options("Subject: xxxx"));
    assertThat(received(options("Subject: a" + (CRLF + " bcdefghi").repeat(1_000))))
        .isEqualTo(options("Subject: xxxx"));
    assertThat(received(options("To: <sip:a@b" + ";a=b".repeat(80) + ";postd=71320465>")))
        .doesNotContain("71320465");
    assertThat(received(options(("A: b" + CRLF).repeat(300) + "Via: a" + CRLF + " secret")))
        .doesNotContain("secret");
  }

  @Test
  void what_is_no_message_is_not_shown() {
    assertThat(received("")).isEqualTo("xxxx");
    assertThat(received("71320465#")).isEqualTo("xxxx\r\n\r\n");
    assertThat(received("\u0000\u0001\u00ff")).isEqualTo("xxxx\r\n\r\n");
  }

  @Test
  void a_message_without_secrets_is_kept_octet_by_octet() {
    String text =
        new String(
            request(
                    "INVITE sip:23184500@a SIP/2.0",
                    "From: \"Bjørn\" <sip:22334455@a>;tag=1",
                    "Call-ID: 71320465@a",
                    "Content-Length: 0")
                .getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1);

    assertThat(received(text)).isEqualTo(text);
  }

  private String received(String text) {
    return blanking.blank(text, true);
  }

  private String sent(String text) {
    return blanking.blank(text, false);
  }

  private static String options(String fields) {
    return request("OPTIONS sip:23184500@meetat.no SIP/2.0", fields);
  }

  private static String request(String... lines) {
    return String.join(CRLF, lines) + CRLF + CRLF;
  }
}
