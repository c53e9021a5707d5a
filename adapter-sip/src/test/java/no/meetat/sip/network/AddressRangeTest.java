package no.meetat.sip.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,      10.0.0.0/8",
    "0.0.0.0/0,       0.0.0.0/0",
    "192.0.2.1,       192.0.2.1",
    "192.0.2.1/32,    192.0.2.1",
    "2001:db8::/32,   2001:db8::/32",
    "::1/128,         ::1",
    "::ffff:10.0.0.1, 10.0.0.1",
  })
  void a_range_is_read(String written, String shown) {
    assertThat(AddressRange.parse(written).map(AddressRange::toString)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1/8",
        "10.0.0.0/33",
        "2001:db8::/129",
        "2001:db8::1/64",
        "10.0.0/8",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "localhost",
        "1",
        "",
      })
  void what_is_no_range_is_none(String written) {
    assertThat(AddressRange.parse(written)).isEmpty();
  }

  @ParameterizedTest(name = "{0}/{1}")
  @CsvSource({
    "198.51.100.7,     0,   0.0.0.0,        255.255.255.255",
    "127.0.0.1,        8,   127.0.0.0,      127.255.255.255",
    "172.31.255.9,     12,  172.16.0.0,     172.31.255.255",
    "192.168.7.9,      24,  192.168.7.0,    192.168.7.255",
    "198.51.100.2,     30,  198.51.100.0,   198.51.100.3",
    "198.51.100.2,     32,  198.51.100.2,   198.51.100.2",
    "2001:db8:1:2::9,  48,  2001:db8:1::,   2001:db8:1:ffff:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::9,  64,  2001:db8:1:2::, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::9,  127, 2001:db8:1:2::8, 2001:db8:1:2::9",
  })
  void a_range_has_a_lowest_and_a_highest_address(
      String address, int bits, String lowest, String highest) {
    AddressRange range = AddressRange.around(at(address), bits);

    assertThat(range.lowest()).isEqualTo(at(lowest));
    assertThat(range.highest()).isEqualTo(at(highest));
    assertThat(range.contains(at(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7,    198.51.100.7,      198.51.100.0/24",
    "2001:db8:1:2::9, 2001:db8:1:2::/64, 2001:db8:1::/48",
  })
  void a_subscriber_has_an_address_or_64_bits_and_a_site_24_or_48(
      String address, String subscriber, String site) {
    assertThat(AddressRange.ofSubscriber(at(address)).toString()).isEqualTo(subscriber);
    assertThat(AddressRange.ofSite(at(address)).toString()).isEqualTo(site);
  }

  private static InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }
}
