package no.meetat.sip.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,       HOST",
    "1.0.0.0,         HOST",
    "223.255.255.255, HOST",
    "2001:db8::7,     HOST",
    "::1,             HOST",
    "::ffff:10.0.0.1, HOST",
    "fe80::1,         LINK_LOCAL",
    "febf::1,         LINK_LOCAL",
    "0.0.0.0,         UNSPECIFIED",
    "::,              UNSPECIFIED",
    "224.0.0.1,       MULTICAST",
    "239.255.255.255, MULTICAST",
    "ff02::1,         MULTICAST",
    "0.0.0.1,         RESERVED",
    "0.255.255.255,   RESERVED",
    "240.0.0.1,       RESERVED",
    "255.255.255.255, RESERVED",
    "::ffff:240.0.0.1, RESERVED",
    "::127.0.0.1,     RESERVED",
    "::2,             RESERVED",
  })
  void an_address_reaches_one_host_a_group_or_nobody(String address, AddressKind kind) {
    assertThat(AddressKind.of(InetAddress.ofLiteral(address))).isEqualTo(kind);
  }
}
