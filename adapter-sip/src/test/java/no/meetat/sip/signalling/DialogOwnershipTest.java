package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dialog and a transaction belong to the peer that began them, whatever a stranger has overheard.
 */
class DialogOwnershipTest {

  private static final String STRANGER = "127.0.0.9";

  private @AutoClose final TestServer server = TestServer.started();

  @ParameterizedTest
  @ValueSource(strings = {"BYE", "INFO", "OPTIONS", "INVITE"})
  void a_stranger_who_knows_all_tags_gets_481_and_changes_nothing(String method) {
    try (TestPhone phone = server.phone("UDP");
        TestPhone stranger = server.phoneAt(STRANGER)) {
      phone.call();
      RequestText request =
          phone.request(method).set("CSeq", "50 " + method).body("application/sdp", TestPhone.SDP);

      stranger.send(request.set("Via", stranger.request(method).header("Via")));

      assertThat(stranger.next().status()).isEqualTo(481);
      phone.hangUp();
      assertThat(server.media.negotiated).hasSize(1);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }

  @Test
  void a_strangers_ack_confirms_nothing_and_answers_no_offer() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone stranger = server.phoneAt(STRANGER)) {
      phone.send(phone.request("INVITE")).expect(200);
      stranger.send(phone.ack().body("application/sdp", TestPhone.SDP));
      stranger.expectSilence();
      assertThat(server.media.negotiated).isEmpty();

      phone.send(phone.ack().body("application/sdp", TestPhone.SDP));

      await().until(() -> server.media.negotiated.size() == 1);
      phone.hangUp();
    }
  }

  @Test
  void the_same_peer_may_ask_over_another_connection() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone same = server.phone("TCP")) {
      phone.call();
      RequestText bye = phone.request("BYE");

      same.send(bye.set("Via", bye.header("Via").replace("UDP", "TCP")));

      assertThat(same.next().status()).isEqualTo(200);
    }
  }

  @Test
  void a_trusted_peer_may_ask_from_any_address_of_its_own() {
    try (TestServer trusting = TestServer.trustingAllOfLoopback();
        TestPhone phone = trusting.phone("UDP");
        TestPhone same = trusting.phoneAt(STRANGER)) {
      phone.call();

      same.send(phone.request("BYE"));

      assertThat(same.next().status()).isEqualTo(200);
    }
  }

  @Test
  void RFC_3261_9_2_a_cancel_cancels_what_its_own_transaction_began_and_nothing_else() {
    server.bridge.answering = false;
    try (TestPhone phone = server.phone("UDP");
        TestPhone stranger = server.phoneAt(STRANGER)) {
      RequestText invite = phone.invite();
      assertThat(phone.send(invite).next().status()).isEqualTo(100);
      RequestText own = invite.set("Via", stranger.invite().header("Via"));

      assertThat(stranger.send(own).next().status()).isEqualTo(482);
      assertThat(stranger.send(stranger.onBranchOf(own, "CANCEL")).next().status()).isIn(200, 482);
      RequestText copied = phone.onBranchOf(invite, "CANCEL");
      stranger.send(copied).expect(481);

      server.sip.answer(server.bridge.last);
      phone.expect(200);
      phone.send(phone.ack());
      phone.hangUp();
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }
}
