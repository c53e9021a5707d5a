package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why calls are released, told and heard (RFC 3326, RFC 6432). */
class ReleaseTest extends OnOneServer {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                | 16",
        "Q.850;cause=31                                    | 31",
        "Q.850;cause=16;text=\"Normal call clearing\"      | 16",
        "q.850 ; cause = 102                               | 102",
        "SIP;cause=480;text=\"x, y\", Q.850;cause=19       | 19",
        "SIP;cause=486                                     | 17",
        "SIP;cause=200;text=\"Call completed elsewhere\"   | 16",
        "Q.850;cause=128                                   | 16",
        "Q.850;cause=-1                                    | 16",
        "Q.850;cause=99999999999999                        | 16",
        "Q.850                                             | 16",
        "X.100;cause=5                                     | 16",
        ";;;=                                              | 16",
      })
  void RFC_3326_the_cause_in_the_callers_BYE_is_told_to_the_bridge(String reason, int cause) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      RequestText bye = phone.request("BYE");
      phone.send(reason.isEmpty() ? bye : bye.add("Reason", reason)).expect(200);
    }
    assertThat(server.bridge.releases).containsExactly(new ReleaseCause(cause));
  }

  @OverEachTransport
  void RFC_3326_our_BYE_tells_why(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(phone.invite());
      server.sip.hangUp(server.bridge.last, ReleaseCause.of(EndCause.HOLD_TIMEOUT));
      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.header("Reason")).isEqualTo("Q.850;cause=31");
    }
  }

  @Test
  void RFC_3326_our_BYE_to_a_peer_that_is_gone_says_that_a_timer_has_expired() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(phone.invite());
      server.media.silent.run();
      phone.answer(phone.expectRequest("OPTIONS"), 481);
      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.header("Reason")).isEqualTo("Q.850;cause=102");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sip:23184599@127.0.0.1, 404, 1",
    "http://127.0.0.1/,      416, 127",
  })
  void RFC_6432_the_refusal_of_a_call_tells_the_cause(String uri, int status, int cause) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite().startLine("INVITE " + uri + " SIP/2.0");
      Reply reply = phone.send(invite).expect(status);
      phone.send(phone.onBranchOf(invite, "ACK"));

      assertThat(reply.header("Reason")).isEqualTo("Q.850;cause=" + cause);
    }
  }

  @Test
  void RFC_6432_a_caller_who_cancels_says_why_and_is_told_no_failure() {
    server.bridge.answering = false;
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite();
      phone.send(invite).expect(100);
      phone.send(phone.onBranchOf(invite, "CANCEL").add("Reason", "Q.850;cause=17"));
      Reply reply = phone.expect(487);
      phone.send(phone.onBranchOf(invite, "ACK"));

      assertThat(reply.header("Reason")).isEqualTo("Q.850;cause=16");
      await().until(() -> server.sip.callsInProgress() == 0);
      assertThat(server.bridge.releases).containsExactly(new ReleaseCause(17));
    }
  }

  @Test
  void RFC_3326_what_refuses_a_change_of_a_call_is_no_reason_to_release_it() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.callBy(phone.invite());
      RequestText bad =
          phone.invite().body("application/sdp", TestPhone.SDP.replace(" 8 0", " 18"));
      Reply reply = phone.send(bad).expect(488);
      phone.send(phone.onBranchOf(bad, "ACK"));
      phone.hangUp();

      assertThat(reply.headers("Reason")).isEmpty();
    }
  }
}
