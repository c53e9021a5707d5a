package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Challenges of Digest (RFC 7616, section 3.3). */
class ChallengeTest {

  @Test
  void a_challenge_names_who_asks_and_how() {
    Challenge challenge =
        Challenge.read(
                "Digest  realm=\"a, \\\"b\\\"\" ,nonce=\"n==\", QOP=\"auth, Auth-Int\","
                    + " algorithm=SHA-256,stale=TRUE,opaque=\"\",unknown=x")
            .get();

    assertThat(challenge.realm()).isEqualTo("a, \\\"b\\\"");
    assertThat(challenge.nonce()).isEqualTo("n==");
    assertThat(challenge.qop()).containsExactly("auth", "auth-int");
    assertThat(challenge.algorithm()).isEqualTo("SHA-256");
    assertThat(challenge.stale()).isTrue();
    assertThat(challenge.opaque()).contains("");
  }

  @Test
  void RFC_2069_what_is_left_out_is_as_it_was_at_first() {
    Challenge challenge = Challenge.read("digest realm=\"r\",nonce=\"n\"").get();

    assertThat(challenge.qop()).isEmpty();
    assertThat(challenge.algorithm()).isEqualTo("MD5");
    assertThat(challenge.stale()).isFalse();
    assertThat(challenge.opaque()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Digest",
        "Basic realm=\"r\"",
        "Bearer realm=\"r\",nonce=\"n\"",
        "Digest realm=\"r\"",
        "Digest nonce=\"n\"",
        "Digest realm=\"r\",nonce=\"n",
        "Digest realm=\"r\",nonce=\"n\"x",
        "Digest realm=\"r\",nonce=",
        "Digest realm=\"r\",realm=\"s\",nonce=\"n\"",
        "Digest realm=\"r\",nonce",
      })
  void what_is_no_challenge_of_Digest_is_none(String value) {
    assertThat(Challenge.read(value)).isEmpty();
  }
}
