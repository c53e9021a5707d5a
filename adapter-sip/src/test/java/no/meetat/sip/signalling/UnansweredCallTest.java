package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Calls given up before they were answered, or too late. */
class UnansweredCallTest extends OnOneServer {

  @OverEachTransport
  void RFC_3261_9_2_a_cancelled_call_gets_487_and_has_hung_up(String protocol) {
    server.bridge.answering = false;
    try (TestPhone phone = server.phone(protocol)) {
      RequestText invite = phone.invite();
      assertThat(phone.send(invite).next().status()).isEqualTo(100);

      phone.send(phone.onBranchOf(invite, "CANCEL"));

      assertThat(phone.next().header("CSeq")).endsWith("CANCEL");
      phone.expect(487);
      phone.send(phone.onBranchOf(invite, "ACK"));
      server.sip.answer(server.bridge.last);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
      noCallIsLeft();
    }
  }

  @OverEachTransport
  void RFC_3261_9_2_a_cancel_after_the_answer_changes_nothing(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      RequestText invite = phone.invite();
      phone.send(invite).expect(200);
      phone.send(phone.onBranchOf(invite, "CANCEL"));
      phone.send(phone.ack());

      phone.hangUp();

      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }

  @OverEachTransport
  void a_call_hung_up_before_it_was_answered_gets_480(String protocol) {
    server.bridge.answering = false;
    try (TestPhone phone = server.phone(protocol)) {
      RequestText invite = phone.invite();
      phone.send(invite);
      await().until(() -> !server.bridge.told.isEmpty());
      server.sip.hangUp(server.bridge.last);

      phone.expect(480);
      phone.send(phone.onBranchOf(invite, "ACK"));

      noCallIsLeft();
    }
  }
}
