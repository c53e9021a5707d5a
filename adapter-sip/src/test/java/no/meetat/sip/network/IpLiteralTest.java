package no.meetat.sip.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                       192.0.2.1",
    "::,                              ::",
    "::1,                             ::1",
    "[::1],                           ::1",
    "1::,                             1::",
    "2001:DB8:0:0:0:0:0:1,            2001:db8::1",
    "2001:db8::1:0:0:1,               2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1,              2001:0:0:1::1",
    "2001:db8:0:1:1:1:1:1,            2001:db8:0:1:1:1:1:1",
    "1:2:3:4:5:6:7:8,                 1:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1,                192.0.2.1",
    "[::ffff:c000:201],               192.0.2.1",
  })
  void RFC_5952_an_address_is_read_in_every_form_and_written_in_one(String written, String form) {
    InetAddress address = IpLiteral.parseHost(written).get();

    assertThat(IpLiteral.written(address)).isEqualTo(form);
    assertThat(IpLiteral.parseHost(IpLiteral.host(address))).contains(address);
    assertThat(IpLiteral.parse(IpLiteral.written(address))).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "phone.example.com",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "01.2.3.4",
        "::1::",
        ":",
        "[]",
        "[::1",
        "::1]",
        "[192.0.2.1]",
        "1:2:3:4:5:6:7:8:9",
        "fe80::1%eth0",
        "::g",
        "0x7f000001",
      })
  void what_is_no_address_is_none_and_no_name_is_looked_up(String written) {
    assertThat(IpLiteral.parse(written)).isEmpty();
    assertThat(IpLiteral.parseHost(written)).isEmpty();
  }

  @Test
  void RFC_3986_brackets_are_for_hosts_of_URIs_alone() {
    assertThat(IpLiteral.parse("[2001:db8::1]")).isEmpty();
    assertThat(IpLiteral.parseHost("[2001:db8::1]")).isNotEmpty();
  }

  @Test
  void RFC_4007_a_zone_is_not_written() throws Exception {
    byte[] octets = InetAddress.ofLiteral("fe80::1").getAddress();

    assertThat(IpLiteral.host(Inet6Address.getByAddress("", octets, 1))).isEqualTo("[fe80::1]");
  }
}
