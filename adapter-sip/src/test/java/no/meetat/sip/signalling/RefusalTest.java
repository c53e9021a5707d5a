package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how; after each refusal the next call is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {

  private @AutoClose final TestServer server = TestServer.trusting();
  private TestPhone phone;

  @BeforeEach
  void pickUp() {
    server.accepting = true;
    server.media.full = false;
    phone = server.phone("UDP");
  }

  @AfterEach
  void nextCallIsServed() {
    server.accepting = true;
    server.media.full = false;
    phone.newCall();
    phone.call();
    phone.hangUp();
    phone.close();
    assertThat(server.media.open).hasValue(0);
  }

  private Reply refused(RequestText request, int status) {
    Reply reply = phone.send(request).expect(status);
    phone.send(phone.onBranchOf(request, "ACK"));
    return reply;
  }

  @ParameterizedTest
  @CsvSource({
    "sip:23184599@127.0.0.1, 404",
    "sip:alice@127.0.0.1, 404",
    "sip:127.0.0.1, 404",
    "sip:%zz@127.0.0.1, 400",
    "sips:23184500@127.0.0.1, 416",
    "http://127.0.0.1/23184500, 416",
  })
  void RFC_3261_8_2_2_1_a_request_uri_that_is_none_of_ours(String uri, int status) {
    refused(phone.invite().startLine("INVITE " + uri + " SIP/2.0"), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REGISTER", "NOTIFY", "PUBLISH", "MESSAGE", "REFER"})
  void RFC_3261_8_2_1_a_known_method_not_served_gets_405_with_allow(String method) {
    assertThat(phone.send(phone.request(method)).expect(405).header("Allow")).contains("INVITE");
  }

  @Test
  void RFC_3261_8_2_1_an_unknown_method_gets_501() {
    phone.send(phone.request("BREW")).expect(501);
  }

  @Test
  void RFC_3261_8_2_2_3_a_required_extension_gets_420_with_unsupported() {
    Reply reply = refused(phone.invite().add("Require", "gruu, join"), 420);

    assertThat(reply.header("Unsupported")).isEqualTo("gruu, join");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/isup", "message/cpim"})
  void RFC_3261_8_2_3_a_body_that_is_no_session_description_gets_415_with_accept(String type) {
    Reply reply = refused(phone.invite().body(type, "--x\r\n"), 415);

    assertThat(reply.header("Accept")).startsWith("application/sdp, multipart/mixed");
  }

  @Test
  void RFC_3261_8_2_3_an_encoded_body_gets_415() {
    refused(phone.invite().add("Content-Encoding", "gzip"), 415);
  }

  @ParameterizedTest
  @CsvSource({
    "8 0 101, 18",
    "RTP/AVP, RTP/SAVP",
    "m=audio, m=video",
    "127.0.0.9, phone.example.com",
    "m=audio 4000, m=audio 0",
    "m=audio 4000, m=audio 65536",
    "v=0, v=7",
  })
  void RFC_3261_13_3_1_3_an_offer_we_cannot_take_gets_488_with_a_warning(String of, String by) {
    RequestText invite = phone.invite().body("application/sdp", TestPhone.SDP.replace(of, by));

    assertThat(refused(invite, 488).header("Warning")).startsWith("399 meetat \"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/nobodyKnowsThis                   | 406",
        "''                                     | 406",
        "application/sdp;q=0                    | 406",
        "*/*;q=0.5, application/sdp;level=1;q=0.0 | 406",
        "text/plain, application/sdp;q=0.1      | 200",
        "application/*;q=0, application/sdp     | 200",
        "Application/*                          | 200",
        "*/*                                    | 200",
      })
  void RFC_3261_20_1_an_invite_that_takes_no_session_description_gets_406(
      String accept, int status) {
    phone.send(phone.invite().add("Accept", accept)).expect(status);
    phone.send(phone.ack());
    if (status == 200) {
      phone.hangUp();
    }
  }

  @Test
  void new_calls_get_503_while_none_are_accepted() {
    server.accepting = false;

    assertThat(refused(phone.invite(), 503).header("Retry-After")).isEqualTo("5");
    phone.newCall();
    phone.send(phone.request("OPTIONS")).expect(503);
  }

  @Test
  void a_call_gets_503_when_no_media_port_is_free() {
    server.media.full = true;

    assertThat(refused(phone.invite(), 503).header("Retry-After")).isEqualTo("5");
  }

  @Test
  void RFC_3261_8_2_2_2_an_invite_that_came_another_way_too_gets_482() {
    RequestText invite = phone.invite();
    phone.send(invite).expect(200);
    String otherWay = invite.header("Via").replace(";branch=z9hG4bK", ";branch=z9hG4bKother");

    refused(invite.set("Via", otherWay), 482);
    phone.send(phone.ack());
    phone.hangUp();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BYE", "INFO", "OPTIONS", "INVITE"})
  void RFC_3261_12_2_2_a_request_of_an_unknown_dialog_gets_481(String method) {
    RequestText request = phone.request(method);

    phone.send(request.set("To", request.header("To") + ";tag=unknown")).expect(481);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BYE", "INFO"})
  void a_request_that_needs_a_dialog_and_names_none_gets_481(String method) {
    phone.send(phone.request(method)).expect(481);
  }

  @Test
  void a_call_is_not_ended_by_wrong_tags_or_changed_out_of_order() {
    phone.call();
    RequestText bye = phone.request("BYE");
    phone.send(bye.set("From", bye.header("From") + "x")).expect(481);
    RequestText old = phone.request("UPDATE");
    phone.send(old.set("CSeq", "1 UPDATE")).expect(500);

    phone.hangUp();
  }

  @Test
  void RFC_3261_9_2_a_cancel_of_nothing_gets_481() {
    phone.send(phone.onBranchOf(phone.invite(), "CANCEL")).expect(481);
  }

  @Test
  void RFC_3261_11_2_options_tell_what_we_can() {
    Reply reply = phone.send(phone.request("OPTIONS")).expect(200);

    assertThat(reply.header("Allow"))
        .isEqualTo("INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, PRACK, UPDATE");
    assertThat(reply.header("Accept")).startsWith("application/sdp, multipart/mixed");
    assertThat(reply.headers("Supported")).hasSize(1);
  }

  @Test
  void RFC_4475_3_3_11_max_forwards_of_zero_is_enough_to_have_arrived() {
    phone.send(phone.invite().set("Max-Forwards", "0")).expect(200);
    phone.send(phone.ack());
    phone.hangUp();
  }
}
