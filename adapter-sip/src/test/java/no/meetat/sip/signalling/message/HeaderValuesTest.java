package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of header fields (RFC 3261, section 25.1), and what people write instead. */
class HeaderValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<sip:a@b>;tag=1                              | ``                | 1",
        "sip:a@b;user=phone;tag=1                     | ``                | 1",
        "\"Per \\\"Pelle\\\" Ås\" <sip:a@b>;tag=1       | \"Per \\\"Pelle\\\" Ås\" | 1",
        "\"<sip:evil@x>;tag=2\" <sip:a@b>;tag=1         | \"<sip:evil@x>;tag=2\" | 1",
        "\"Sami\\ \" <sip:a@b>;tag=1                    | \"Sami\\ \"          | 1",
        "Hansen, Kari <sip:a@b> ; tag = 1              | Hansen, Kari      | 1",
        "1122334455<sip:a@b>;x;tag=\"1\"               | 1122334455        | 1",
        "<tel:+4722334455>                             | ``                | ``",
        "<sip:a@b>;tag=                                | ``                | ``",
      })
  void an_address_has_a_name_and_a_tag_or_not(String value, String name, String tag) {
    NameAddr address = NameAddr.read(value).get();

    assertThat(address.displayName()).isEqualTo(name);
    assertThat(address.tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<>",
        "<<>>;;tag",
        "\"unclosed <sip:a@b>",
        "\"open\\\" <sip:a@b>",
        "<sip:a@b",
        "sip:a@b>",
        "<sip:a@b>;;",
        "<sip:a@b>;tag=\"x",
        "<sip:a@b> x",
        "< sip:a@b >",
        "a <b> <sip:a@b>",
        "*",
      })
  void a_malformed_address_is_none(String value) {
    assertThat(NameAddr.read(value)).isEmpty();
  }

  @Test
  void commas_part_a_list_but_not_within_quotes_and_brackets() {
    assertThat(Values.parted("\"a, \\\", b\" <sip:a,b@c> ;x=\",\",, <sip:d@e>, \"f", 9))
        .containsExactly("\"a, \\\", b\" <sip:a,b@c> ;x=\",\"", "<sip:d@e>", "\"f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SIP/2.0/UDP 192.0.2.1:5070;branch=z9hG4bK1  | 192.0.2.1:5070 | z9hG4bK1",
        "SIP  / 2.0 / TCP   Host.Example ; branch = b | host.example   | b",
        "sip/2.0/TLS [2001:DB8::1]:5061;branch=b;rport | [2001:db8::1]:5061 | b",
        "SIP/2.0/UDP h;branch=                        | h              | ``",
        "SIP/2.0/UDP h:99999                          | h:99999        | ``",
        "SIP/2.0/UNKNOWN h ;received=::1;branch=b     | h              | b",
      })
  void a_via_names_who_sent_it_and_its_transaction(String value, String sentBy, String branch) {
    Via via = Via.read(value).get();

    assertThat(via.sentBy()).isEqualTo(sentBy);
    assertThat(via.branch()).isEqualTo(branch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SIP/2.0",
        "SIP/2.0/UDP",
        "SIP/7.0/UDP h",
        "HTTP/2.0/UDP h",
        "SIP/2.0/UDP h:",
        "SIP/2.0/UDP h:x",
        "SIP/2.0/UDP h;;",
        "SIP/2.0/UDP h;branch=\"x",
        "SIP/2.0/UDP [::1",
        "SIP/2.0/UDP h x",
      })
  void a_malformed_via_is_none(String value) {
    assertThat(Via.read(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIP/2.0/UDP h;rport;branch=b, SIP/2.0/TCP x | SIP/2.0/UDP h;rport=9;branch=b;received=127.0.0.1, SIP/2.0/TCP x",
        "SIP/2.0/UDP h;branch=b                      | SIP/2.0/UDP h;branch=b;received=127.0.0.1",
        "SIP/2.0/UDP 127.0.0.1:9;branch=b            | SIP/2.0/UDP 127.0.0.1:9;branch=b",
        "SIP/2.0/UDP h;received=1.2.3.4;rport=5      | SIP/2.0/UDP h;received=127.0.0.1;rport=9",
      })
  void RFC_3581_4_a_via_is_told_where_it_came_from(String value, String told) {
    InetSocketAddress source = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9);

    assertThat(Via.read(value).get().from(source)).hasToString(told);
  }

  @ParameterizedTest
  @CsvSource({
    "1 INVITE, 1",
    "'0009\t INVITE', 9",
    "2147483647 INVITE, 2147483647",
    "2147483648 INVITE, -1",
    "x INVITE, -1",
    "1, -1",
    "-1 INVITE, -1",
    "1 INVITE x, -1",
    "36893488147419103232 INVITE, -1",
  })
  void a_sequence_number_is_less_than_2_to_the_31(String value, int number) {
    assertThat(CSeq.read(value).map(CSeq::number).getOrElse(-1)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/sdp                       | application/sdp",
        "Application/SDP ; charset=\"UTF-8\"   | application/sdp",
        "multipart/mixed;boundary=\"b 1\"      | multipart/mixed",
        "application                           | none",
        "application/sdp;                      | none",
        "application/sdp x                     | none",
      })
  void a_media_type_is_the_same_in_any_case_and_with_any_parameters(String value, String type) {
    assertThat(MediaType.read(value).map(MediaType::name).getOrElse("none")).isEqualTo(type);
  }
}
