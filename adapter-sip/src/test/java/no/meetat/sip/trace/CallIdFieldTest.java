package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallIdFieldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Call-ID: abc@host   | abc@host",
        "cAlL-iD:abc         | abc",
        "i : abc             | abc",
        "Call-ID \t:\t abc x | abc",
        "Call-ID:\\r\\n abc  | abc",
        "Via: x\\r\\nI: abc  | abc",
        "Via: x\\ni: abc     | abc",
        "Call-ID:            | none",
        "Call-Identity: abc  | none",
        "In-Reply-To: abc    | none",
        "Subject: i: abc     | none",
        "\\r\\ni: abc        | none",
      })
  void RFC3261_20_8_the_Call_ID_is_found_in_any_form(String fields, String callId) {
    String head = fields.replace("\\r", "\r").replace("\\n", "\n");

    assertThat(CallIdField.in("OPTIONS sip:a SIP/2.0\r\n" + head + "\r\n\r\n").getOrNull())
        .isEqualTo(callId);
  }

  @Test
  void one_that_is_too_long_is_none() {
    String longest = "i".repeat(512);

    assertThat(CallIdField.in("A\r\ni: " + longest)).containsExactly(longest);
    assertThat(CallIdField.in("A\r\ni: " + longest + "i\r\n\r\n")).isEmpty();
  }

  @Test
  void the_start_line_is_no_field() {
    assertThat(CallIdField.in("i: abc\r\n\r\n")).isEmpty();
    assertThat(CallIdField.in("i: abc")).isEmpty();
  }
}
