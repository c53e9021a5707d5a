package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import no.meetat.sip.signalling.digest.DigestOutcome;
import no.meetat.sip.signalling.digest.Realm;
import no.meetat.sip.signalling.digest.RealmUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers from no peer, who are asked who they are (RFC 3261, section 22; RFC 7616). */
class DigestCallTest {

  static final Realm REALM =
      new Realm(
          "meetat.example.com",
          Vector.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5),
          HashMap.of(
              "kari", user("kari", Option.some(new PhoneNumber("+4790123456"))),
              "j\u00C3\u00B8rn", user("j\u00F8rn", Option.none())));

  private final TestServer server = asking(settings -> settings);

  private static TestServer asking(UnaryOperator<ImmutableSipSettings> more) {
    return new TestServer(settings -> more.apply(settings.withRealm(Option.some(() -> REALM))));
  }

  private static RealmUser user(String name, Option<PhoneNumber> number) {
    String who = name + ":meetat.example.com:secret";
    return new RealmUser(
        HashMap.of(
            DigestAlgorithm.SHA_256, DigestPhone.hash("SHA-256", who),
            DigestAlgorithm.MD5, DigestPhone.hash("MD5", who)),
        number);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private long count(DigestOutcome outcome) {
    return server.sip.digests(outcome);
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "username=ola",
        "username=",
        "username=kari\\",
        "realm=elsewhere",
        "algorithm=MD5-sess",
        "algorithm=SHA-512-256",
        "algorithm=MD5",
        "qop=auth-int",
        "nc=0",
        "nc=zzzzzzzz",
        "cnonce=",
        "response=",
        "response=0000",
      })
  void RFC_7616_3_4_a_field_that_is_not_as_it_must_be_is_asked_about_anew(String change) {
    String[] named = change.split("=", 2);
    try (TestPhone phone = server.phone("UDP")) {
      DigestPhone right = DigestPhone.to(asked(phone), "SHA-256", "kari", "secret");
      String proof = right.toString().replaceAll("(?s).*response=\"([^\"]*)\".*", "$1");
      refused(
          phone,
          named[0].equals("response")
              ? right.claiming(named[1])
              : right.with(named[0], named[1]).claiming(proof));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"username", "realm", "nonce", "uri", "qop", "nc", "cnonce"})
  void RFC_7616_3_4_a_field_that_is_missing_is_asked_about_anew(String field) {
    try (TestPhone phone = server.phone("UDP")) {
      refused(
          phone,
          DigestPhone.to(asked(phone), "SHA-256", "kari", "secret").without(field).toString());
    }
  }

  @Test
  void whatever_is_wrong_the_response_is_the_same() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply none = phone.send(phone.invite().toString()).expect(401);
      phone.newCall();
      Reply password = refused(phone, DigestPhone.to(none, "SHA-256", "kari", "guess").toString());
      Reply user = refused(phone, DigestPhone.to(none, "SHA-256", "nobody", "guess").toString());

      assertThat(form(password)).isEqualTo(form(none));
      assertThat(form(user)).isEqualTo(form(none));
      assertThat(count(DigestOutcome.WRONG)).isEqualTo(2);
    }
  }

  private static Vector<String> form(Reply reply) {
    return Vector.of(reply.text().split("\r\n"))
        .map(line ->
            line.replaceAll("(?<=nonce=\")[^\"]*|(?<=tag=|branch=|CSeq: |Call-ID: ).*", ""));
  }

  @Test
  void RFC_7616_3_4_an_answer_is_good_once_and_the_next_count_again() {
    try (TestPhone phone = server.phone("UDP")) {
      DigestPhone answer = DigestPhone.to(asked(phone), "SHA-256", "kari", "secret");
      call(phone, answer.toString());
      phone.hangUp();
      call(phone, answer.with("nc", "00000003").toString());
      phone.hangUp();

      assertThat(refused(phone, answer.toString()).header("WWW-Authenticate"))
          .contains("stale=true");
      assertThat(refused(phone, answer.with("nc", "00000002").toString()).status()).isEqualTo(401);
      assertThat(count(DigestOutcome.REPEATED)).isEqualTo(2);
    }
  }

  @Test
  void a_challenge_is_for_the_address_that_it_was_sent_to() {
    try (TestPhone kari = server.phone("UDP");
        TestPhone other = server.phoneAt("127.0.0.9")) {
      String answer = DigestPhone.to(asked(kari), "SHA-256", "kari", "secret").toString();

      assertThat(refused(other, answer).header("WWW-Authenticate")).contains("stale=true");
      assertThat(count(DigestOutcome.STALE)).isOne();
    }
  }

  @Test
  void an_answer_to_a_nonce_of_its_own_making_is_stale() {
    try (TestPhone phone = server.phone("UDP")) {
      DigestPhone answer = DigestPhone.to(asked(phone), "MD5", "kari", "secret");

      assertThat(refused(phone, answer.with("nonce", "abc").toString()).header("WWW-Authenticate"))
          .contains("stale=true");
    }
  }

  @Test
  void who_guesses_passwords_is_soon_not_looked_at_even_when_right() {
    try (TestPhone phone = server.phone("UDP");
        TestPhone other = server.phoneAt("127.0.0.9")) {
      Reply asked = asked(phone);
      for (int guess = 0; guess < 10; guess++) {
        refused(phone, DigestPhone.to(asked, "SHA-256", "kari", "guess" + guess).toString());
      }
      refused(phone, DigestPhone.to(asked, "SHA-256", "kari", "secret").toString());
      assertThat(count(DigestOutcome.WRONG)).isEqualTo(10);
      assertThat(count(DigestOutcome.OVER_BUDGET)).isOne();

      call(other, DigestPhone.to(asked(other), "SHA-256", "kari", "secret").toString());
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

  /** Calls by a right answer, and is answered. */
  private void called(TestPhone phone, String algorithm) {
    call(phone, DigestPhone.to(asked(phone), algorithm, "kari", "secret").toString());
  }

  private static Reply asked(TestPhone phone) {
    RequestText invite = phone.invite();
    Reply asked = phone.send(invite).expect(401);
    phone.send(phone.onBranchOf(invite, "ACK").toString());
    return asked;
  }

  private static void call(TestPhone phone, String answer) {
    phone.newCall();
    phone.send(phone.invite().add("Authorization", answer)).expect(200);
    phone.send(phone.ack());
  }

  private static Reply refused(TestPhone phone, String answer) {
    phone.newCall();
    RequestText invite = phone.invite().add("Authorization", answer);
    Reply reply = phone.send(invite).expect(401);
    phone.send(phone.onBranchOf(invite, "ACK").toString());
    return reply;
  }
}
