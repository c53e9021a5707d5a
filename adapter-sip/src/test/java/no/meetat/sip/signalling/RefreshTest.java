package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refreshes of a session that are ours to send (RFC 4028, section 10). */
class RefreshTest extends OnOneRefresh {

  @OverEachTransport
  void RFC_4028_7_4_a_peer_that_takes_UPDATE_gets_one_at_half_the_interval(String protocol) {
    try (TestPhone phone = due(protocol, TAKES_UPDATE)) {
      Reply update = phone.expectRequest("UPDATE");
      phone.send(update.answer(200, "Session-Expires: 600;refresher=uac\r\n"));
      settle(phone);

      assertThat(update.header("Session-Expires")).isEqualTo("600;refresher=uac");
      assertThat(update.header("Min-SE")).isEqualTo("90");
      assertThat(update.header("Supported")).isEqualTo("timer");
      assertThat(update.header("Contact")).startsWith("<sip:23184500@127.0.0.1");
      assertThat(update.body()).isEmpty();
      server.clock.advance(HALF);
      phone.ok(phone.expectRequest("UPDATE"));
      hasItsCall(phone);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {488, 500, 503, 603})
  void RFC_4028_10_a_refusal_is_acknowledged_and_the_refresh_tried_again(int status) {
    try (TestPhone phone = due("TCP", "")) {
      Reply invite = phone.expectRequest("INVITE");
      phone.answer(invite, status);
      Reply ack = phone.expectRequest("ACK");
      assertThat(ack.header("Via")).isEqualTo(invite.header("Via"));
      settle(phone);
      server.clock.advance(PAUSE);
      phone.send(phone.expectRequest("INVITE").answer(200, "", TestPhone.SDP));

      phone.expectRequest("ACK");
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_10_a_session_whose_refresh_is_always_refused_ends() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      phone.answer(phone.expectRequest("UPDATE"), 500);
      settle(phone);
      server.clock.advance(Duration.ofSeconds(268));

      isLost(phone);
    }
  }

  @ParameterizedTest
  @CsvSource({"UPDATE, 481", "UPDATE, 408", "INVITE, 481", "INVITE, 408"})
  void RFC_4028_10_a_peer_that_knows_the_call_no_longer_is_a_lost_line(String method, int status) {
    server.media.heardAgain = false;
    try (TestPhone phone = due("TCP", method)) {
      phone.answer(phone.expectRequest(method), status);

      isLost(phone);
    }
  }

  @Test
  void S29_a_peer_that_is_heard_stays_though_its_refresh_times_out() {
    server.media.heardAgain = true;
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      phone.answer(phone.expectRequest("UPDATE"), 408);
      settle(phone);
      server.clock.advance(PAUSE);
      phone.ok(phone.expectRequest("UPDATE"));

      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_7_3_a_422_is_followed_by_a_longer_interval_once() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      phone.send(phone.expectRequest("UPDATE").answer(422, "Min-SE: 700\r\n"));
      Reply longer = phone.expectRequest("UPDATE");
      phone.send(longer.answer(422, "Min-SE: 800\r\n"));
      settle(phone);
      phone.expectSilence();

      assertThat(longer.header("Session-Expires")).isEqualTo("700;refresher=uac");
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_7_4_the_largest_interval_that_any_side_asked_for_at_least_is_kept() {
    try (TestPhone phone = server.phone("TCP")) {
      phone.callBy(
          phone
              .invite()
              .add("Supported", "timer")
              .add("Session-Expires", "600")
              .add("Min-SE", "200")
              .add("Allow", TAKES_UPDATE));
      server.clock.advance(HALF);
      Reply first = phone.expectRequest("UPDATE");
      phone.send(first.answer(422, "Min-SE: 700\r\n"));
      Reply longer = phone.expectRequest("UPDATE");
      phone.send(longer.answer(200, "Session-Expires: 700;refresher=uac\r\n"));
      settle(phone);
      phone
          .send(phone.request("UPDATE").add("Supported", "timer").add("Session-Expires", "100"))
          .expect(200);
      settle(phone);
      server.clock.advance(Duration.ofSeconds(50));
      Reply next = phone.expectRequest("UPDATE");
      phone.ok(next);

      assertThat(first.header("Min-SE")).isEqualTo("200");
      assertThat(longer.header("Min-SE")).isEqualTo("700");
      assertThat(next.header("Min-SE")).isEqualTo("700");
      assertThat(next.header("Session-Expires")).isEqualTo("700;refresher=uac");
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_7_2_an_interval_agreed_to_is_no_longer_than_a_day() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      Reply update = phone.expectRequest("UPDATE");
      phone.send(update.answer(200, "Session-Expires: 99999999999;refresher=uac\r\n"));
      settle(phone);
      server.clock.advance(Duration.ofHours(12));
      phone.ok(phone.expectRequest("UPDATE"));

      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_9_a_refused_refresh_is_not_tried_again_where_the_peer_has_taken_over() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      Reply update = phone.expectRequest("UPDATE");
      phone
          .send(
              phone
                  .request("UPDATE")
                  .add("Supported", "timer")
                  .add("Session-Expires", "600;refresher=uac"))
          .expect(200);
      phone.answer(update, 500);
      settle(phone);
      server.clock.advance(PAUSE);

      phone.expectSilence();
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_4028_7_2_the_peer_may_take_the_refresh_over() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      Reply update = phone.expectRequest("UPDATE");
      phone.send(update.answer(200, "Session-Expires: 600;refresher=uas\r\n"));
      settle(phone);
      server.clock.advance(HALF);
      phone.expectSilence();
      server.clock.advance(Duration.ofSeconds(268));

      isLost(phone);
    }
  }
}
