package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URIs (RFC 3261, section 19.1; RFC 3966). */
class UriTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sip:alice@example.com                  | alice          | example.com | 0",
        "SIP:alice:secret@example.com:5070;lr   | alice          | example.com | 5070",
        "sip:example.com                        | ''             | example.com | 0",
        "sip:+47%2B;phone-context=x@[::1]:5060  | +47%2B;phone-context=x | [::1] | 5060",
        "sip:a@[2001:db8::1]?Subject=x          | a              | [2001:db8::1] | 0",
        "sip:user;par=u%40example.net@example.com | user;par=u%40example.net | example.com | 0",
        "sip:a@127.0.0.1:97217                  | a              | 127.0.0.1   | 97217",
      })
  void a_sip_uri_is_taken_apart(String text, String user, String host, int port) {
    SipUri uri = (SipUri) Uri.read(text).get();

    assertThat(uri.user().getOrElse("")).isEqualTo(user);
    assertThat(uri.host()).isEqualTo(host);
    assertThat(uri.port().getOrElse(0)).isEqualTo(port);
    assertThat(uri.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sip:",
        "sip",
        ":a",
        "sip:@h",
        "sip:a@",
        "sip:a@b@c",
        "sip:a@h:",
        "sip:a@h:port",
        "sip:a@h:1000000",
        "sip:a b@h",
        "sip:a@h\u0000",
        "sip:%zz@h",
        "sip:%4@h",
        "sip:a@[::1",
        "sip:a@h<x>",
        "sip:a@h\"",
        "sip:a@h/x",
        "tel:",
        "tel:;phone-context=+47",
        "http:",
        "a b:c",
      })
  void a_malformed_one_is_none(String text) {
    assertThat(Uri.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sip:+4723184500@h, +4723184500",
    "sips:23184500;npdi@h, 23184500;npdi",
    "sip:23184500:pw@h, 23184500",
    "tel:23184500;phone-context=+47, 23184500;phone-context=+47",
  })
  void a_telephone_number_stands_in_either_with_its_own_parameters(String text, String number) {
    assertThat(Uri.read(text).flatMap(Uri::subscriber)).contains(number);
  }

  @Test
  void parameters_are_found_in_whatever_case_and_those_of_the_user_are_not_among_them() {
    SipUri uri = (SipUri) Uri.read("sip:a;Transport=x@h;TRANSPORT=tcp;lr;;q=").get();

    assertThat(uri.parameters().get("transport")).contains("tcp");
    assertThat(uri.isLooseRouter()).isTrue();
    assertThat(uri.parameters().get("lr")).isEmpty();
    assertThat(uri.parameters().all()).hasSize(3);
  }

  @Test
  void another_scheme_is_a_uri_all_the_same() {
    assertThat(Uri.read("soap.beep://192.0.2.103:3002").get()).isInstanceOf(OtherUri.class);
  }
}
