package no.meetat.sip.trace.blanking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.NumberForm;
import no.meetat.sip.peer.Numbering;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S8: our access numbers are no secret in whatever form a trunk dials them. */
class TrunkNumbersTest {

  private final Blanking blanking =
      new Blanking(
          AccessNumbers.DEFAULT,
          Vector.of(
              new Numbering(NumberForm.E164, "47", "00", "", "1234#"),
              new Numbering(NumberForm.ANY, "47", "00", "", "*99"),
              new Numbering(NumberForm.NATIONAL, "47", "011", "0", "")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1234%23+4723184500              | 1234%23+4723184500",
        "1234#+4723184500                | 1234#+4723184500",
        "1234%23+4723184500,,71320465%23 | 1234#+4723184500xxxx",
        "*9923184500                     | *9923184500",
        "*9923184500#71320465#           | *9923184500xxxx",
        "023184500                       | 023184500",
        "0231845007132                   | 023184500xxxx",
        "0114723184500                   | 0114723184500",
        "004723184500                    | 004723184500",
        "23184500                        | 23184500",
        "1234%2371320465                 | xxxx",
        "*9971320465                     | xxxx",
        "071320465                       | xxxx",
      })
  void S8_what_is_dialled_is_shown_up_to_the_access_number(String dialled, String shown) {
    assertThat(blanking.blank(invite(dialled), true)).isEqualTo(invite(shown));
  }

  private static String invite(String user) {
    return "INVITE sip:" + user + "@a SIP/2.0\r\nTo: <sip:" + user + "@a>\r\n\r\n";
  }
}
