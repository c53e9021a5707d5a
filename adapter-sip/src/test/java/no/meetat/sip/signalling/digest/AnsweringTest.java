package no.meetat.sip.signalling.digest;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.signalling.message.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer to one challenge, against the examples of the RFCs. */
class AnsweringTest {

  private static final Answering.Asked PAGE = new Answering.Asked("GET", "/dir/index.html");

  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
  })
  void RFC_7616_3_9_1_each_algorithm_gives_the_response_of_the_example(
      String algorithm, String response) {
    Answering answering =
        answering(
            "realm=\"http-auth@example.org\",qop=\"auth, auth-int\",algorithm="
                + algorithm
                + ",nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    String credentials =
        answering.credentials(
            login("Mufasa", "Circle of Life"),
            PAGE,
            new Answering.Once(1, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"));

    assertThat(credentials)
        .isEqualTo(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\","
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                + " uri=\"/dir/index.html\", response=\""
                + response
                + "\", algorithm="
                + algorithm
                + ", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", qop=auth,"
                + " nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\"");
  }

  /** The response is that of erratum 4897, for the RFC's is of another function. */
  @Test
  void RFC_7616_3_9_2_SHA_512_256_takes_a_name_of_any_letters() {
    Answering answering =
        answering(
            "realm=\"api@example.org\",qop=\"auth\",algorithm=SHA-512-256,"
                + "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\"");

    assertThat(
            answering.credentials(
                login("J\u00E4s\u00F8n Doe", "Secret, or not?"),
                new Answering.Asked("GET", "/doe.json"),
                new Answering.Once(1, "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v")))
        .contains("response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"");
  }

  @Test
  void RFC_2617_3_5_MD5_gives_the_response_of_the_example() {
    Answering answering =
        answering(
            "realm=\"testrealm@host.com\",qop=\"auth,auth-int\","
                + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");

    assertThat(
            answering.credentials(
                login("Mufasa", "Circle Of Life"), PAGE, new Answering.Once(1, "0a4f113b")))
        .contains("response=\"6629fae49393a05397450978507c4ef1\"");
  }

  @Test
  void RFC_2069_without_qop_nothing_is_counted() {
    Answering answering =
        answering("realm=\"testrealm@host.com\",nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");

    assertThat(
            answering.credentials(
                login("Mufasa", "CircleOfLife"), PAGE, new Answering.Once(1, "0a4f113b")))
        .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
        .doesNotContain("qop", "nc=", "cnonce", "opaque");
  }

  @Test
  void the_body_is_protected_only_where_nothing_less_is_offered() {
    assertThat(answering("realm=\"r\",nonce=\"n\",qop=\"auth-int,auth\"").qop()).contains("auth");
    assertThat(answering("realm=\"r\",nonce=\"n\",qop=\"auth-int\"").qop()).contains("auth-int");
  }

  @ParameterizedTest
  @CsvSource({"algorithm=SHA-1", "algorithm=MD5-sess", "qop=\"later\""})
  void a_way_that_is_not_known_is_none(String parameter) {
    assertThat(Answering.of(challenge("realm=\"r\",nonce=\"n\"," + parameter))).isEmpty();
  }

  @Test
  void no_text_shows_the_password() {
    assertThat(login("Mufasa", "Circle of Life").toString()).doesNotContain("Circle");
  }

  private static Answering answering(String parameters) {
    return Answering.of(challenge(parameters)).get();
  }

  private static Challenge challenge(String parameters) {
    return Challenge.read("Digest " + parameters).get();
  }

  private static Login login(String user, String password) {
    return new Login(user, new Password(password));
  }
}
