package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.digest.DigestOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers from no peer, who are asked who they are (RFC 3261, section 22; RFC 7616). */
class DigestCallTest extends OnAskingServer {

  @Test
  void RFC_8760_each_algorithm_has_a_challenge_the_preferred_first() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply asked = phone.send(phone.invite().toString()).expect(401);

      assertThat(asked.headers("WWW-Authenticate"))
          .hasSize(2)
          .allMatch(each -> each.startsWith("Digest realm=\"meetat.example.com\", nonce=\""))
          .noneMatch(each -> each.contains("stale"));
      assertThat(asked.headers("WWW-Authenticate").get(0))
          .endsWith(", algorithm=SHA-256, qop=\"auth\"");
      assertThat(asked.headers("WWW-Authenticate").get(1))
          .endsWith(", algorithm=MD5, qop=\"auth\"");
      assertThat(asked.headers("Reason")).isEmpty();
    }
  }

  @Test
  void RFC_3261_8_2_7_nothing_is_kept_for_who_has_not_answered() {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText invite = phone.invite();
      Reply first = phone.send(invite.toString()).expect(401);
      Reply again = phone.send(invite.toString()).expect(401);

      assertThat(again.toTag()).isEqualTo(first.toTag());
      assertThat(server.sip.transactionsInProgress()).isZero();
      phone.send(phone.onBranchOf(invite, "ACK"));
      phone.send(phone.onBranchOf(invite, "CANCEL")).expect(481);
      phone.expectSilence();
      assertThat(server.bridge.told).isEmpty();
      assertThat(count(DigestOutcome.ASKED)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"UDP, SHA-256", "TCP, SHA-256", "TLS, SHA-256", "UDP, MD5", "TCP, MD5"})
  void RFC_7616_3_4_who_answers_right_is_answered(String protocol, String algorithm) {
    try (TestPhone phone = server.phone(protocol)) {
      called(phone, algorithm);
      phone.send(phone.request("OPTIONS")).expect(200);
      phone.send(phone.invite()).expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
      assertThat(count(DigestOutcome.PROVEN)).isOne();
      assertThat(count(DigestOutcome.ASKED)).isOne();
    }
  }

  @Test
  void S3_the_number_that_the_operator_knows_is_known_and_another_is_a_claim() {
    try (TestPhone phone = server.phone("UDP")) {
      called(phone, "SHA-256");

      Caller caller = server.bridge.callers.element();
      assertThat(caller.number().map(PhoneNumber::e164)).contains("+4790123456");
      assertThat(caller.claimed().map(PhoneNumber::e164)).contains("+4722334455");
      assertThat(caller.origin()).isEqualTo(new Origin.Stranger("127.0.0.1", "127.0.0.0/24"));
    }
  }

  @Test
  void RFC_7616_3_4_a_name_may_have_any_letters_and_S3_no_number() {
    try (TestPhone phone = server.phone("UDP")) {
      call(phone, DigestPhone.to(asked(phone), "SHA-256", "j\u00F8rn", "secret").toString());

      assertThat(server.bridge.callers.element().number()).isEmpty();
      assertThat(server.bridge.callers.element().claimed()).isNotEmpty();
    }
  }

  @Test
  void who_lets_us_ask_too_often_is_not_answered() {
    try (TestPhone phone = server.phone("TCP")) {
      for (int invite = 0; invite < 300; invite++) {
        phone.newCall();
        phone.send(phone.invite().toString());
      }
      await().until(() -> count(DigestOutcome.ASKED) + count(DigestOutcome.DROPPED) == 300);

      assertThat(count(DigestOutcome.DROPPED)).isPositive();
    }
  }

  @Test
  void trusted_peers_and_other_requests_are_not_asked() {
    try (TestServer trusting = asking(settings -> settings.withPeers(Peers.DEFAULT));
        TestPhone peer = trusting.phone("UDP");
        TestPhone stranger = trusting.phoneAt("127.0.0.9")) {
      peer.call();
      peer.hangUp();
      stranger.send(stranger.request("OPTIONS")).expect(200);
      stranger.send(stranger.invite().toString()).expect(401);
    }
  }
}
