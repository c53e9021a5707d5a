package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Session timers: which are agreed on, and what becomes of a session that nobody refreshes. */
class SessionTimerTest extends OnOneServer {

  private static final Duration SHORTLY = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | '' | '' | ''",
        "timer | '' | '' | 1800;refresher=uas | timer",
        "timer | '' | 3600 | 3600;refresher=uas | timer",
        "timer | 90 | '' | 90;refresher=uas | timer",
        "Timer | 600;refresher=uac | 120 | 600;refresher=uac | timer",
        "timer | 600;refresher=uas | '' | 600;refresher=uas | timer",
        "timer | 600 ; Refresher = UAC;x | '' | 600;refresher=uac | timer",
        "timer | 99999999999 | '' | 1800;refresher=uas | timer",
        "timer | 7200 | 3600 | 3600;refresher=uas | timer",
        "timer | 90 | 500 | 500;refresher=uas | timer",
        "timer | 99999999999 | 99999999999 | 86400;refresher=uas | timer",
        "timer | '' | 99999999999 | 86400;refresher=uas | timer",
        "'' | 99999999999 | 99999999999 | 86400;refresher=uas | ''",
        "'' | 600 | '' | 600;refresher=uas | ''",
        "'' | 600;refresher=uac | '' | 600;refresher=uas | ''",
        "'' | 30 | '' | 90;refresher=uas | ''",
      })
  void RFC_4028_9_a_2xx_agrees_to_an_interval(
      String supported, String asked, String least, String agreed, String required) {
    try (TestPhone phone = server.phone("TCP")) {
      Reply ok = phone.send(invite(phone, supported, asked, least)).expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      assertThat(ok.header("Session-Expires")).isEqualTo(agreed);
      assertThat(ok.header("Require")).isEqualTo(required);
    }
  }

  private static RequestText invite(TestPhone phone, String supported, String asked, String least) {
    RequestText knowing = with(phone.invite(), "Supported", supported);
    return with(with(knowing, "Session-Expires", asked), "Min-SE", least);
  }

  private static RequestText with(RequestText request, String name, String value) {
    return value.isEmpty() ? request : request.add(name, value);
  }

  @OverEachTransport
  void RFC_4028_6_an_interval_too_small_gets_422_and_the_next_try_a_call(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      RequestText hasty = invite(phone, "timer", "89", "");
      Reply reply = phone.send(hasty).expect(422);
      phone.send(phone.onBranchOf(hasty, "ACK"));
      assertThat(reply.header("Min-SE")).isEqualTo("90");

      phone.send(invite(phone, "timer", "90;refresher=uac", "90")).expect(200);
      phone.send(phone.ack());
      phone.hangUp();
    }
  }

  @ParameterizedTest
  @CsvSource({"Session-Expires, soon", "Session-Expires, ''", "Session-Expires, -5", "Min-SE, x"})
  void RFC_4028_4_an_interval_that_cannot_be_read_gets_400(String name, String value) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite().add(name, value);
      assertThat(phone.send(invite).expect(400).startLine()).endsWith("Malformed " + name);
      phone.send(phone.onBranchOf(invite, "ACK"));
    }
  }

  @OverEachTransport
  void RFC_4028_10_a_session_the_peer_does_not_refresh_is_a_lost_line(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.callBy(invite(phone, "timer", "600;refresher=uac", ""));
      server.clock.advance(Duration.ofSeconds(567));
      phone.expectSilence();
      server.clock.advance(SHORTLY);

      phone.ok(phone.expectRequest("BYE"));

      await().until(() -> server.sip.callsInProgress() == 0);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "lineLost");
    }
  }

  @Test
  void RFC_4028_10_a_short_session_ends_a_third_before_its_interval() {
    long before = server.sip.refreshesMissed();
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(invite(phone, "timer", "90;refresher=uac", ""));
      server.clock.advance(Duration.ofSeconds(59));
      phone.expectSilence();
      server.clock.advance(SHORTLY);

      phone.ok(phone.expectRequest("BYE"));

      assertThat(server.sip.refreshesMissed()).isEqualTo(before + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"INVITE", "UPDATE"})
  void RFC_4028_10_a_session_the_peer_refreshes_goes_on(String method) {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(invite(phone, "timer", "90;refresher=uac", ""));
      for (int refresh = 0; refresh < 3; refresh++) {
        server.clock.advance(Duration.ofSeconds(45));
        Reply ok = phone.send(refresh(phone, method, "90;refresher=uac")).expect(200);
        assertThat(ok.header("Session-Expires")).isEqualTo("90;refresher=uac");
        acknowledge(phone, method);
      }
      phone.expectSilence();

      phone.hangUp();
    }
  }

  private static RequestText refresh(TestPhone phone, String method, String interval) {
    RequestText request = method.equals("INVITE") ? phone.invite() : phone.request(method);
    return request.add("Supported", "timer").add("Session-Expires", interval);
  }

  private static void acknowledge(TestPhone phone, String method) {
    if (method.equals("INVITE")) {
      phone.send(phone.ack());
    }
    phone.send(phone.request("OPTIONS")).expect(200);
  }

  @Test
  void RFC_4028_9_a_refresh_without_an_interval_ends_the_timer() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(invite(phone, "timer", "90;refresher=uac", ""));
      phone.send(phone.request("UPDATE")).expect(200);
      acknowledge(phone, "UPDATE");
      server.clock.advance(Duration.ofHours(2));
      phone.expectSilence();

      phone.hangUp();
    }
  }

  @Test
  void RFC_4028_6_a_refresh_with_a_shorter_interval_gets_422_and_changes_nothing() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(invite(phone, "timer", "90;refresher=uac", ""));
      phone.send(refresh(phone, "UPDATE", "60")).expect(422);
      server.clock.advance(Duration.ofMinutes(1));

      phone.ok(phone.expectRequest("BYE"));
    }
  }

  @Test
  void RFC_4028_10_a_call_that_has_ended_is_refreshed_no_more() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(invite(phone, "timer", "90", ""));
      phone.hangUp();
      server.clock.advance(Duration.ofHours(1));

      phone.expectSilence();
    }
  }
}
