package no.meetat.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.sip.signalling.message.SipUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time a registrar grants (RFC 3261, section 10.2.4). */
class GrantedTest {

  private static final SipUri OURS = PaperTrunk.uri("sip:kari@192.0.2.9:5060;transport=tcp");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                                        | 600",
        "Expires: 120                                                            | 120",
        "Contact: <sip:kari@192.0.2.9:5060;transport=tcp>;expires=90             | 90",
        "Contact: <sip:kari@192.0.2.9:5060>;q=0.5;expires=\"90\" # Expires: 120  | 90",
        "Contact: <sip:old@192.0.2.9:5060>;expires=5, <sip:kari@192.0.2.9:5060>;expires=90 | 90",
        "Contact: <sip:other@192.0.2.9:5060>;expires=90 # Expires: 120           | 120",
        "Contact: <sip:kari@192.0.2.9:5060>;expires=never                        | 600",
        "Expires: 0                                                              | 0",
        "Expires: 9999999999                                                     | 86400",
        "Expires: 99999999999                                                    | 600",
      })
  void our_contact_has_a_time_or_all_have_or_it_is_as_asked_for(String fields, long seconds) {
    String[] each = fields == null ? new String[0] : fields.split(" # ");

    assertThat(Granted.to(OURS, PaperTrunk.response(200, each), 600).toSeconds())
        .isEqualTo(seconds);
  }

  @Test
  void the_least_time_is_a_number_or_none() {
    assertThat(
            Vector.of("Min-Expires: 3600", "Min-Expires: x", "Expires: 7")
                .map(field -> Granted.least(PaperTrunk.response(423, field)).getOrElse(-1)))
        .containsExactly(3_600, -1, -1);
  }
}
