package no.meetat.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What To and From keep of a URI (RFC 3261, section 19.1.1). */
class PlainUriTest {

  @ParameterizedTest
  @CsvSource({
    "sip:a.example:5070;transport=tcp,            sip:a.example",
    "sips:kari@a.example:5061,                    sips:kari@a.example",
    "sip:+4723184500@[2001:db8::1]:5060;user=phone, sip:+4723184500@[2001:db8::1];user=phone",
  })
  void it_says_who_and_not_how(String uri, String plain) {
    assertThat(PlainUri.of(PaperTrunk.uri(uri))).isEqualTo(plain);
  }
}
