package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.meetat.sip.media.MediaStream;
import org.junit.jupiter.api.Test;

/** Our own re-INVITEs, by which a session is refreshed (RFC 3261, sections 9.1 and 14.1). */
class OwnReinviteTest extends OnOneRefresh {

  @OverEachTransport
  void RFC_4028_7_4_any_other_peer_gets_a_re_INVITE_that_changes_nothing(String protocol) {
    try (TestPhone phone = due(protocol, "INVITE, ACK, BYE")) {
      Reply invite = phone.expectRequest("INVITE");
      String moved = "sip:moved@127.0.0.1:" + phone.line.port();
      phone.send(invite.answer(200, "Contact: <" + moved + ">\r\n", TestPhone.SDP));
      Reply ack = phone.expectRequest("ACK");
      settle(phone);

      assertThat(invite.header("Session-Expires")).isEqualTo("600;refresher=uac");
      assertThat(invite.body()).contains(" 1 IN IP4 ", "RTP/AVP 8 101\r\n");
      assertThat(ack.startLine()).isEqualTo("ACK " + moved + " SIP/2.0");
      assertThat(ack.header("CSeq")).isEqualTo(invite.header("CSeq").replace("INVITE", "ACK"));
      assertThat(ack.header("Via")).isNotEqualTo(invite.header("Via"));
      assertThat(server.media.negotiated.stream().distinct().map(MediaStream::codec)).hasSize(1);
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_3261_13_2_2_4_each_repeat_of_the_200_is_acknowledged() {
    try (TestPhone phone = due("UDP", "")) {
      String ok = phone.expectRequest("INVITE").answer(200, "", TestPhone.SDP);
      phone.send(ok);
      String ack = phone.expectRequest("ACK").text();
      phone.send(ok);

      assertThat(phone.expectRequest("ACK").text()).isEqualTo(ack);
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_3261_17_1_1_2_a_provisional_response_ends_the_repeats() {
    try (TestPhone phone = due("UDP", "")) {
      Reply invite = phone.expectRequest("INVITE");
      phone.answer(invite, 100);
      settle(phone);
      phone.expectSilence();
      phone.send(invite.answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");

      hasItsCall(phone);
    }
  }

  @Test
  void RFC_3311_5_1_a_peer_that_does_not_take_UPDATE_after_all_gets_a_re_INVITE() {
    try (TestPhone phone = due("TCP", TAKES_UPDATE)) {
      phone.answer(phone.expectRequest("UPDATE"), 405);
      phone.send(phone.expectRequest("INVITE").answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");

      hasItsCall(phone);
    }
  }

  @Test
  void RFC_3261_9_1_a_re_INVITE_that_is_heard_of_and_not_answered_is_cancelled() {
    try (TestPhone phone = due("TCP", "")) {
      Reply invite = unanswered(phone);
      Reply cancel = phone.expectRequest("CANCEL");
      phone.ok(cancel);
      phone.answer(invite, 487);
      Reply ack = phone.expectRequest("ACK");
      settle(phone);
      server.clock.advance(PAUSE);
      phone.send(phone.expectRequest("INVITE").answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");

      assertThat(cancel.header("Via")).isEqualTo(invite.header("Via"));
      assertThat(cancel.header("CSeq"))
          .isEqualTo(invite.header("CSeq").replace("INVITE", "CANCEL"));
      assertThat(cancel.startLine()).isEqualTo(invite.startLine().replace("INVITE", "CANCEL"));
      assertThat(ack.header("Via")).isEqualTo(invite.header("Via"));
      hasItsCall(phone);
    }
  }

  @Test
  void RFC_3261_9_1_a_2xx_that_crosses_our_CANCEL_is_acknowledged_and_counts() {
    try (TestPhone phone = due("TCP", "")) {
      Reply invite = unanswered(phone);
      phone.ok(phone.expectRequest("CANCEL"));
      phone.send(invite.answer(200, "Session-Expires: 600;refresher=uac\r\n", TestPhone.SDP));
      phone.expectRequest("ACK");
      settle(phone);
      server.clock.advance(HALF);
      phone.send(phone.expectRequest("INVITE").answer(200, "", TestPhone.SDP));
      phone.expectRequest("ACK");

      hasItsCall(phone);
    }
  }

  /** A re-INVITE that the phone has heard of, after more than 3 minutes. */
  private Reply unanswered(TestPhone phone) {
    Reply invite = phone.expectRequest("INVITE");
    phone.answer(invite, 100);
    settle(phone);
    server.clock.advance(Duration.ofSeconds(181));
    return invite;
  }
}
