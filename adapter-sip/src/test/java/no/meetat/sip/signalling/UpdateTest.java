package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions changed by UPDATE (RFC 3311), and offers that meet (RFC 3261, section 14). */
class UpdateTest extends OnOneServer {

  private static RequestText update(TestPhone phone, String sdp) {
    return phone.request("UPDATE").body("application/sdp", sdp);
  }

  @OverEachTransport
  void RFC_3311_5_2_an_offer_in_UPDATE_is_answered_in_its_200(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      Reply held = phone.send(update(phone, TestPhone.SDP + "a=sendonly\r\n")).expect(200);
      Reply back = phone.send(update(phone, TestPhone.SDP)).expect(200);
      phone.hangUp();

      assertThat(held.body()).contains(" 2 IN IP4 ", "a=recvonly");
      assertThat(held.header("Contact")).startsWith("<sip:23184500@127.0.0.1");
      assertThat(back.body()).contains(" 3 IN IP4 ", "a=sendrecv");
      assertThat(server.media.negotiated.stream().map(MediaStream::direction))
          .containsExactly(
              StreamDirection.SEND_RECEIVE,
              StreamDirection.RECEIVE_ONLY,
              StreamDirection.SEND_RECEIVE);
    }
  }

  @Test
  void RFC_3264_8_3_2_a_peer_may_change_codec_and_packets_and_back() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      String other = TestPhone.SDP.replace("8 0 101", "0 8 101") + "a=ptime:40\r\n";
      phone.send(update(phone, other)).expect(200);
      phone.send(phone.invite()).expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      assertThat(server.media.negotiated.stream().map(stream -> stream.codec().name()))
          .containsExactly("PCMA", "PCMU", "PCMA");
      assertThat(server.media.negotiated.stream().map(stream -> stream.packetTime().millis()))
          .containsExactly(20, 40, 20);
    }
  }

  @OverEachTransport
  void RFC_3311_5_2_an_UPDATE_without_an_offer_changes_no_media(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      Reply ok = phone.send(phone.request("UPDATE")).expect(200);
      phone.hangUp();

      assertThat(ok.body()).isEmpty();
      assertThat(ok.header("Content-Type")).isEmpty();
      assertThat(server.media.negotiated).hasSize(1);
    }
  }

  @Test
  void RFC_3311_5_2_an_offer_in_UPDATE_that_we_cannot_take_changes_nothing() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      Reply reply = phone.send(update(phone, TestPhone.SDP.replace("8 0 101", "18"))).expect(488);
      phone.hangUp();

      assertThat(reply.header("Warning")).startsWith("399 meetat \"");
      assertThat(server.media.negotiated).hasSize(1);
    }
  }

  @Test
  void RFC_3311_5_1_an_UPDATE_says_anew_where_the_peer_is_reached() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(phone.invite());
      phone.send(phone.request("UPDATE").set("Contact", "<sip:moved@127.0.0.1>")).expect(200);
      server.sip.hangUp(server.bridge.last);
      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.startLine()).isEqualTo("BYE sip:moved@127.0.0.1 SIP/2.0");
    }
  }

  @Test
  void RFC_3261_8_2_3_a_body_of_UPDATE_that_is_no_session_description_gets_415() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      phone.send(phone.request("UPDATE").body("text/plain", "hello")).expect(415);

      phone.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE", "INVITE"})
  void RFC_3311_5_2_an_offer_that_meets_the_one_in_our_200_gets_491(String method) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.request("INVITE")).expect(200);
      RequestText ack = phone.ack().body("application/sdp", TestPhone.SDP);
      RequestText early = phone.request(method).body("application/sdp", TestPhone.SDP);
      phone.send(early).expect(491);
      acknowledge(phone, early);
      phone.send(ack);

      phone.hangUp();
    }
  }

  private static void acknowledge(TestPhone phone, RequestText refused) {
    if (refused.startLine().startsWith("INVITE")) {
      phone.send(phone.onBranchOf(refused, "ACK"));
    }
  }

  /** A phone to which a re-INVITE of ours is on its way. */
  private TestPhone invited() {
    TestPhone phone = server.phone("TCP");
    phone.callBy(phone.invite().add("Supported", "timer").add("Session-Expires", "600"));
    server.clock.advance(Duration.ofMinutes(5));
    return phone;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE", "INVITE"})
  void RFC_3261_14_2_an_offer_that_meets_our_re_INVITE_gets_491_and_then_may_come(String method) {
    try (TestPhone phone = invited()) {
      Reply ours = phone.expectRequest("INVITE");
      RequestText theirs = phone.request(method).body("application/sdp", TestPhone.SDP);
      phone.send(theirs).expect(491);
      acknowledge(phone, theirs);
      phone.send(phone.request("UPDATE")).expect(200);
      phone.send(ours.answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");
      phone.send(update(phone, TestPhone.SDP + "a=inactive\r\n")).expect(200);

      phone.hangUp();
    }
  }

  @Test
  void RFC_3261_14_1_our_re_INVITE_that_meets_the_peers_is_sent_again_within_two_seconds() {
    try (TestPhone phone = invited()) {
      Reply first = phone.expectRequest("INVITE");
      phone.answer(first, 491);
      phone.expectRequest("ACK");
      Reply second = phone.expectRequest("INVITE");
      phone.send(second.answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");

      assertThat(second.header("CSeq")).isEqualTo("2 INVITE");
      phone.hangUp();
    }
  }

  @Test
  void S29_a_silent_peer_that_is_being_refreshed_is_asked_nothing_else() {
    try (TestPhone phone = invited()) {
      Reply ours = phone.expectRequest("INVITE");
      server.media.silent.run();
      phone.expectSilence();
      phone.send(ours.answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");
      phone.send(phone.request("OPTIONS")).expect(200);
      server.media.silent.run();
      phone.ok(phone.expectRequest("OPTIONS"));

      phone.hangUp();
    }
  }
}
