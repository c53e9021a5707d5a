package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.sip.signalling.digest.DigestOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of callers who are asked who they are: wrong ones, old ones and repeated ones. */
class DigestAnswerTest extends OnAskingServer {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:23184500@meetat.example.com",
        "sip:23184500@127.0.0.1:5080;transport=tcp;user=phone",
        "sips:+47-23.18.45.00@127.0.0.1",
        "tel:+4723184500",
        "sip:%2B4723184500;phone-context=x@[::1]",
        "sip:127.0.0.1",
        "sip:127.0.0.1:5060;lr",
      })
  void RFC_3261_22_4_what_proxies_change_in_a_URI_makes_it_no_other(String uri) {
    try (TestPhone phone = server.phone("UDP")) {
      call(
          phone,
          DigestPhone.to(asked(phone), "SHA-256", "kari", "secret").with("uri", uri).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:80088860@127.0.0.1",
        "sip:kari@127.0.0.1",
        "tel:+4780088860",
        "mailto:kari@127.0.0.1",
        "23184500",
        "/",
        "",
      })
  void RFC_7616_3_4_6_an_answer_for_another_URI_is_refused_whoever_gives_it(String uri) {
    try (TestPhone phone = server.phone("UDP")) {
      DigestPhone right = DigestPhone.to(asked(phone), "SHA-256", "kari", "secret");
      Reply reply = refused(phone, right.with("uri", uri).toString(), 400);
      refused(phone, right.with("uri", uri).claiming("00"), 400);

      assertThat(reply.headers("WWW-Authenticate")).isEmpty();
      assertThat(count(DigestOutcome.OTHER_TARGET)).isEqualTo(2);
      call(phone, right.toString());
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
}
