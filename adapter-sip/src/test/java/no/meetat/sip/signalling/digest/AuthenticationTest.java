package no.meetat.sip.signalling.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** What is told to those who ask who we are, from one attempt to the next. */
class AuthenticationTest {

  private static final String FIRST = "Digest realm=\"a\",nonce=\"1\",qop=\"auth\"";
  private static final String SECOND = "Digest realm=\"a\",nonce=\"2\",qop=\"auth\"";

  private final Authentication authentication =
      new Authentication(new Login("kari", new Password("secret")), () -> "c");

  @Test
  void nothing_is_told_before_somebody_asks() {
    assertThat(told()).isEmpty();
  }

  @Test
  void RFC_3261_22_2_a_server_is_answered_in_Authorization_and_a_proxy_in_its_own() {
    authentication.refusal(unauthorized(FIRST));
    authentication.refusal(asked(407, "Proxy-Authenticate", SECOND));

    assertThat(fields().all().map(field -> field.name()))
        .containsExactlyInAnyOrder("Authorization", "Proxy-Authorization");
  }

  @Test
  void RFC_7616_3_4_a_nonce_is_used_again_and_counted() {
    authentication.refusal(unauthorized(FIRST));

    assertThat(told()).singleElement().asString().contains("nonce=\"1\"", "nc=00000001");
    authentication.begin();
    assertThat(told()).singleElement().asString().contains("nonce=\"1\"", "nc=00000002");
  }

  @Test
  void a_nonce_that_was_good_an_attempt_ago_may_be_too_old() {
    authentication.refusal(unauthorized(FIRST));
    authentication.begin();

    assertThat(authentication.refusal(unauthorized(SECOND))).isEmpty();
    assertThat(told()).singleElement().asString().contains("nonce=\"2\"", "nc=00000001");
  }

  @Test
  void who_asks_again_in_one_attempt_refuses_the_password() {
    authentication.refusal(unauthorized(FIRST));

    assertThat(authentication.refusal(unauthorized(SECOND)))
        .contains("user or password is refused");
  }

  @Test
  void a_stale_nonce_is_no_refusal_until_there_are_too_many() {
    authentication.refusal(unauthorized(FIRST));

    for (int asked = 1; asked < Authentication.CHALLENGES; asked++) {
      assertThat(authentication.refusal(unauthorized(SECOND + ",stale=true"))).isEmpty();
    }
    assertThat(authentication.refusal(unauthorized(SECOND + ",stale=true"))).isNotEmpty();
  }

  @Test
  void a_server_that_names_a_new_realm_each_time_is_answered_so_often_and_no_more() {
    Vector<Boolean> refused =
        Vector.range(0, 9)
            .map(number -> "Digest realm=\"" + number + "\",nonce=\"n\"")
            .map(challenge -> authentication.refusal(unauthorized(challenge)).isDefined());

    assertThat(refused.count(each -> !each)).isEqualTo(Authentication.CHALLENGES);
    assertThat(refused.last()).isTrue();
  }

  @Test
  void RFC_7616_3_4_a_nonce_that_is_given_again_is_counted_on() {
    authentication.refusal(unauthorized(FIRST));
    assertThat(told()).singleElement().asString().contains("nc=00000001");
    authentication.begin();
    authentication.refusal(unauthorized(FIRST));

    assertThat(told()).singleElement().asString().contains("nc=00000002");
  }

  @Test
  void RFC_8760_of_several_challenges_the_strongest_that_is_known_is_answered() {
    authentication.refusal(
        unauthorized(
            FIRST,
            FIRST + ",algorithm=SHA-512-256",
            FIRST + ",algorithm=SHA-256",
            FIRST + ",algorithm=SHA-1024"));

    assertThat(told()).singleElement().asString().contains("algorithm=SHA-256,");
  }

  @Test
  void each_realm_is_answered_but_not_any_number() {
    authentication.refusal(
        unauthorized(
            Vector.range(0, 9)
                .map(number -> "Digest realm=\"" + number + "\",nonce=\"n\"")
                .toJavaArray(String[]::new)));

    assertThat(told()).hasSize(Authentication.REALMS);
  }

  @Test
  void a_way_that_is_not_known_is_told_as_such() {
    assertThat(authentication.refusal(unauthorized("Basic realm=\"a\"")))
        .contains("authentication is asked for by no way that we know");
  }

  private Vector<String> told() {
    return fields().values("Authorization");
  }

  private HeaderFields fields() {
    return authentication.nextCredentials("REGISTER", "sip:example.com");
  }

  private static ReceivedResponse unauthorized(String... challenges) {
    return asked(401, "WWW-Authenticate", challenges);
  }

  private static ReceivedResponse asked(int status, String name, String... challenges) {
    HeaderFields fields =
        Vector.of(challenges)
            .foldLeft(HeaderFields.NONE, (all, challenge) -> all.with(name, challenge));
    return new ReceivedResponse(status, "z9hG4bK1", fields, "");
  }
}
