package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Calls that end though the phone does not answer, or the bridge fails. */
class FailingCallTest {

  private @AutoClose final TestServer server = TestServer.impatient();

  @OverEachTransport
  void RFC_3261_13_3_1_4_without_an_ack_the_call_ends_in_bye_and_the_line_is_lost(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite()).expect(200);

      phone.ok(phone.expectRequest("BYE"));

      await().until(() -> server.sip.callsInProgress() == 0);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "lineLost");
      nothingIsLeft();
    }
  }

  @OverEachTransport
  void a_bye_that_nobody_answers_ends_all_the_same(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.call();
      phone.send(phone.request("OPTIONS")).expect(200);
      server.sip.hangUp(server.bridge.last);

      phone.expectRequest("BYE");

      await().until(() -> server.sip.callsInProgress() == 0);
      nothingIsLeft();
    }
  }

  @Test
  void a_request_in_a_dialog_that_cannot_be_served_gets_500_and_its_transaction_ends() {
    try (TestPhone phone = server.phone("UDP")) {
      server.bridge.failing = true;
      phone.call();
      phone.send(phone.request("BYE")).expect(500);

      await().until(() -> server.sip.transactionsInProgress() == 0);
    }
  }

  private void nothingIsLeft() {
    assertThat(server.media.open).hasValue(0);
    await().until(() -> server.sip.transactionsInProgress() == 0);
  }
}
