package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTargetsTest {

  private final MediaTargets targets =
      new MediaTargets(
          () -> HashSet.of("127.0.0.1", "10.1.2.3", "::1").map(InetAddress::ofLiteral),
          HashSet.of("10.1.2.255", "127.255.255.255").map(InetAddress::ofLiteral),
          port -> port == 5060 || (port >= 20_000 && port < 30_000));

  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "127.0.0.1, 20000, of this server",
    "127.0.0.1, 29999, of this server",
    "10.1.2.3, 20002, of this server",
    "::1, 20002, of this server",
    "127.0.0.1, 5060, of this server",
    "224.0.0.1, 4000, multicast or broadcast",
    "239.255.255.255, 4000, multicast or broadcast",
    "ff02::1, 4000, multicast or broadcast",
    "10.1.2.255, 4000, multicast or broadcast",
    "127.255.255.255, 4000, multicast or broadcast",
    "255.255.255.255, 4000, reserved",
    "240.0.0.1, 4000, reserved",
    "0.0.0.1, 4000, reserved",
    "0.255.255.255, 4000, reserved",
  })
  void media_to_ourselves_to_several_or_to_nobody_is_refused(
      String address, int port, String reason) {
    assertThat(targets.fault(remote(address, port)).get().reason()).contains(reason);
  }

  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "127.0.0.1, 19999",
    "127.0.0.1, 30000",
    "127.0.0.9, 20000",
    "10.1.2.4, 5060",
    "198.51.100.7, 20000",
    "223.255.255.255, 4000",
    "1.0.0.0, 4000",
    "2001:db8::7, 20000",
    "0.0.0.0, 20000",
    "::, 20000",
  })
  void other_machines_telephones_on_ours_and_who_holds_are_not(String address, int port) {
    assertThat(targets.fault(remote(address, port))).isEmpty();
  }

  private static InetSocketAddress remote(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }
}
