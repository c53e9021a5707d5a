package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.NumberForm;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose calls are awaited by a telephone number. */
class ParticipantsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+4722334455  | From: <sip:+4722334455@a>;tag=1                  | true",
        "+4722334455  | From: <sip:22334455@a>;tag=1                     | true",
        "22334455     | f: \"Ola\" <sip:+4722334455@a>                   | true",
        "22334455     | From: \"\u00c3\u0085se\" <sip:+4722334455@a> | true",
        "004722334455 | From: <sip:4722334455@a>;tag=1                   | true",
        "4722334455   | P-Asserted-Identity: <tel:+47-22-33-44-55>       | true",
        "22334455     | P-Asserted-Identity: <sip:a@b>, <tel:+4722334455;cpc=x> | true",
        "23184500     | To: <sip:+4723184500@a>                          | true",
        "12345        | From: <sip:12345@a>                              | true",
        "12345        | From: <sip:+4722312345@a>                        | false",
        "22334455     | From: <sip:22334456@a>                           | false",
        "22334455     | From: <sip:+4622334455@a>                        | false",
        "22334455     | Contact: <sip:22334455@a>                        | false",
        "22334455     | Call-ID: sip:22334455@a                          | false",
        "22334455     | From: <sip:x22334455@a>                          | false",
      })
  void a_number_matches_with_its_country_or_without(String number, String field, boolean is) {
    assertThat(matches(number, "INVITE sip:a SIP/2.0", field)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "INVITE sip:23184500@a SIP/2.0,true",
    "OPTIONS sip:23184500@a SIP/2.0,false",
    "SIP/2.0 200 sip:23184500@a,false",
  })
  void only_an_INVITE_is_a_call(String line, boolean is) {
    assertThat(matches("23184500", line, "Max-Forwards: 70")).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "+468123456   | From: <sip:08123456@a>;tag=1               | true",
        "+468123456   | P-Asserted-Identity: <tel:08123456>        | true",
        "+468123456   | From:!sip:08123456@a;tag=1                 | true",
        "08123456     | From: <sip:08123456@a>                     | true",
        "+4790000077  | From: <sip:%2B4790000077@a>                | true",
        "+4790000077  | From: <sip:004790000077@a>                 | true",
        "+4790000077  | From: <tel:90000077;phone-context=+47>     | true",
        "+4723184500  | To: <sip:1234%23004723184500@a>            | true",
        "+4722334455  | From: <sip:22334455@a>                     | false",
        "+478123456   | From: <sip:08123456@a>                     | false",
      })
  void a_number_is_read_as_its_peer_writes_it(String number, String field, boolean is) {
    CallTerms swedish =
        CallTerms.DEFAULT.with(new Numbering(NumberForm.NATIONAL, "46", "00", "0", "1234#"));
    Peers peers = Peers.of(Peers.DEFAULT.all().map(peer -> peer.with(swedish))).get();
    String folded = field.replace("!", "\r\n ");

    assertThat(matches(number, "INVITE sip:a SIP/2.0", folded, peers)).isEqualTo(is);
  }

  private static boolean matches(String number, String line, String field) {
    return matches(number, line, field, Peers.NONE);
  }

  private static boolean matches(String number, String line, String field, Peers peers) {
    InetSocketAddress here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5060);
    String text = line + "\r\n" + field + "\r\n\r\nsip:22334455@a";
    return new Participants(number, AccessNumbers.DEFAULT, peers)
        .test(new KeptMessage(1, 0, Instant.EPOCH, Direction.RECEIVED, "UDP", here, here, text));
  }
}
