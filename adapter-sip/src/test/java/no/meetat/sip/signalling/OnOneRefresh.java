package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A call whose refresh is due, and is ours to send. */
abstract class OnOneRefresh extends OnOneServer {

  static final String TAKES_UPDATE = "INVITE, ACK, BYE, CANCEL, UPDATE";
  static final Duration HALF = Duration.ofMinutes(5);
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** A phone in a call of 600 s that we are to refresh, when that is due. */
  TestPhone due(String protocol, String allow) {
    TestPhone phone = server.phone(protocol);
    phone.callBy(
        phone.invite().add("Supported", "timer").add("Session-Expires", "600").add("Allow", allow));
    server.clock.advance(HALF);
    return phone;
  }

  static void settle(TestPhone phone) {
    phone.send(phone.request("OPTIONS")).expect(200);
  }

  /** The phone still has its call, and hangs up. */
  void hasItsCall(TestPhone phone) {
    settle(phone);
    phone.hangUp();
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
  }

  void isLost(TestPhone phone) {
    phone.ok(phone.expectRequest("BYE"));
    await().until(() -> server.sip.callsInProgress() == 0);
    assertThat(server.bridge.told).containsExactly("dialled 23184500", "lineLost");
  }
}
