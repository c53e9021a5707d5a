package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No BYE of a call's peer leaves the call standing, whatever else is wrong with it (S35). */
class DamagedByeCallTest extends OnOneServer {

  private void ends(TestPhone phone, RequestText bye) {
    phone.send(bye).expect(200);

    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    noCallIsLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "Max-Forwards, x",
    "Content-Length, -1",
    "Require, unheard-of",
    "X-Bad, a\u0000b",
    "Reason, Q.850;text=\"\u0001\""
  })
  void RFC_3261_15_1_1_a_BYE_that_another_request_would_be_refused_for_ends_the_call(
      String name, String value) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      ends(phone, phone.request("BYE").set(name, value));
    }
  }

  @OverEachTransport
  void RFC_3261_15_1_1_a_BYE_much_too_large_ends_the_call(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      String reason = "Q.850;cause=16;text=\"" + "x".repeat(35_000) + "\"";
      ends(phone, phone.request("BYE").addFirst("Reason", reason));
    }
  }

  @OverEachTransport
  void RFC_3261_15_1_1_a_BYE_for_another_kind_of_address_ends_the_call(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      ends(phone, phone.request("BYE").startLine("BYE http://127.0.0.1/ SIP/2.0"));
    }
  }

  @Test
  void RFC_3261_12_2_2_a_BYE_that_is_out_of_order_gets_500_and_ends_the_call() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      phone.send(phone.request("BYE").set("CSeq", "1 BYE")).expect(500);
      await().until(() -> server.sip.callsInProgress() == 0);

      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }

  @Test
  void a_BYE_of_somebody_else_ends_no_call() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone other = server.phoneAt("127.0.0.9")) {
      phone.callBy(phone.invite());
      other.send(phone.request("BYE").set("Max-Forwards", "x")).expect(481);

      phone.hangUp();
    }
  }
}
