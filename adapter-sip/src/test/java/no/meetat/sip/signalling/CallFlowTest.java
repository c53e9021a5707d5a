package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls from INVITE to BYE, over each transport. */
class CallFlowTest extends OnOneServer {

  @OverEachTransport
  void RFC_3261_13_a_call_is_answered_and_hung_up_and_leaves_nothing(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite());
      assertThat(phone.next().status()).isEqualTo(100);
      Reply ok = phone.expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      assertThat(ok.body()).contains("c=IN IP4 127.0.0.1\r\n", "RTP/AVP 8 101\r\n", "a=sendrecv");
      assertThat(ok.header("Contact"))
          .startsWith("<sip:23184500@127.0.0.1:" + server.port(protocol));
      assertThat(ok.header("Allow")).contains("INVITE", "INFO");
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
      assertThat(server.media.negotiated)
          .singleElement()
          .extracting(MediaStream::codec)
          .isEqualTo(Codecs.PCMA);
      noCallIsLeft();
    }
  }

  @OverEachTransport
  void S35_a_bye_is_answered_when_the_bridge_has_kept_the_end(String protocol) {
    server.bridge.releasing = false;
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      RequestText bye = phone.request("BYE");
      phone.send(bye);
      await().until(() -> server.bridge.told.contains("hungUp"));
      assertThat(server.media.open).hasValue(0);
      phone.send(bye);
      phone.expectSilence();

      server.sip.release(server.bridge.last);

      assertThat(phone.expect(200).header("CSeq")).endsWith("BYE");
      noCallIsLeft();
    }
  }

  @OverEachTransport
  void a_call_that_both_ends_hang_up_is_over_with_the_answer_to_the_bye(String protocol) {
    server.bridge.releasing = false;
    try (TestPhone phone = server.phone(protocol)) {
      phone.call();
      phone.send(phone.request("BYE"));
      await().until(() -> server.bridge.told.contains("hungUp"));

      server.sip.hangUp(server.bridge.last);

      assertThat(phone.expect(200).header("CSeq")).endsWith("BYE");
      noCallIsLeft();
    }
  }

  @OverEachTransport
  void RFC_3261_13_2_1_a_call_without_an_offer_is_offered_audio_and_answers_in_the_ack(
      String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      Reply ok = phone.send(phone.request("INVITE")).expect(200);
      assertThat(ok.body()).contains("RTP/AVP 9 8 0 101\r\n");
      assertThat(server.media.negotiated).isEmpty();

      phone.send(phone.ack().body("application/sdp", TestPhone.SDP));

      await().until(() -> server.media.negotiated.size() == 1);
      phone.hangUp();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v=0\r\n", "v=0\r\no=- 1 1 IN IP4 127.0.0.9\r\nm=audio 0 RTP/AVP 0\r\n"})
  void a_late_offer_without_a_usable_answer_ends_in_bye(String answer) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.request("INVITE")).expect(200);
      phone.send(phone.ack().body("application/sdp", answer));

      phone.ok(phone.expectRequest("BYE"));

      assertThat(server.bridge.told).containsExactly("dialled 23184500", "lineLost");
    }
  }

  @OverEachTransport
  void RFC_3261_13_3_1_4_the_200_is_repeated_until_the_ack(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite()).expect(200);
      phone.expect(200);
      phone.expect(200);
      phone.send(phone.ack());

      phone.hangUp();
      phone.expectSilence();
    }
  }

  @OverEachTransport
  void RFC_3261_17_2_1_a_repeated_invite_makes_no_second_call(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      RequestText invite = phone.invite();
      phone.send(invite).send(invite).send(invite).expect(200);
      phone.send(invite).send(phone.ack());

      phone.hangUp();

      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }

  @OverEachTransport
  void a_call_hung_up_by_the_bridge_gets_bye_and_the_bridge_is_not_told(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      Reply ok = phone.call();
      phone.send(phone.request("OPTIONS")).expect(200);
      server.sip.hangUp(server.bridge.last);

      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.header("From")).isEqualTo(ok.header("To"));
      assertThat(bye.header("To")).isEqualTo("<sip:+4722334455@127.0.0.1>;tag=phone");
      await().until(() -> server.sip.callsInProgress() == 0);
      assertThat(server.bridge.told).containsExactly("dialled 23184500");
      noCallIsLeft();
    }
  }

  @OverEachTransport
  void RFC_3261_15_bye_waits_for_the_ack(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite()).expect(200);
      server.sip.hangUp(server.bridge.last);
      phone.expect(200);
      await().until(() -> server.media.open.get() == 0);

      phone.send(phone.ack());

      phone.ok(phone.expectRequest("BYE"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVITE", "UPDATE", "INFO", "OPTIONS"})
  void RFC_3261_15_1_2_after_our_bye_the_dialog_is_no_more(String method) {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(phone.invite());
      server.sip.hangUp(server.bridge.last);
      Reply bye = phone.expectRequest("BYE");
      RequestText late = method.equals("INVITE") ? phone.invite() : phone.request(method);
      phone.send(late).expect(481);
      if (method.equals("INVITE")) {
        phone.send(phone.onBranchOf(late, "ACK"));
      }
      phone.ok(bye);
      await().until(() -> server.sip.callsInProgress() == 0);
    }
  }

  @Test
  void RFC_3261_15_1_2_a_bye_that_meets_ours_is_agreed_to() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(phone.invite());
      server.sip.hangUp(server.bridge.last);
      phone.expectRequest("BYE");

      phone.hangUp();

      noCallIsLeft();
    }
  }
}
