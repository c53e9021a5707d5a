package no.meetat.sip.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisMachineTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 8, 127.0.0.0, 127.255.255.255",
    "192.168.7.9, 24, 192.168.7.0, 192.168.7.255",
    "198.51.100.2, 30, 198.51.100.0, 198.51.100.3",
  })
  void a_network_has_two_broadcast_addresses(
      String address, int prefix, String first, String last) {
    assertThat(ThisMachine.broadcasts(InetAddress.ofLiteral(address), prefix))
        .containsExactly(InetAddress.ofLiteral(first), InetAddress.ofLiteral(last));
  }

  @ParameterizedTest
  @CsvSource({"0", "31", "32"})
  void a_line_between_two_has_none(int prefix) {
    assertThat(ThisMachine.broadcasts(InetAddress.ofLiteral("192.0.2.1"), prefix)).isEmpty();
  }

  @Test
  void this_machine_has_its_loop_back() {
    assertThat(ThisMachine.addresses()).contains(InetAddress.ofLiteral("127.0.0.1"));
    assertThat(ThisMachine.broadcasts()).contains(InetAddress.ofLiteral("127.255.255.255"));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "127.9.9.9, true", "::1, true", "192.0.2.1, false"})
  void all_of_the_loop_back_is_here(String address, boolean here) {
    assertThat(ThisMachine.has(InetAddress.ofLiteral(address))).isEqualTo(here);
  }

  @Test
  void other_machines_do_not_know_the_loop_back() {
    assertThat(ThisMachine.outwardAddresses())
        .isSubsetOf(ThisMachine.addresses())
        .noneMatch(InetAddress::isLoopbackAddress);
    assertThat(ThisMachine.addresses().removeAll(ThisMachine.outwardAddresses()))
        .allMatch(InetAddress::isLoopbackAddress);
  }
}
