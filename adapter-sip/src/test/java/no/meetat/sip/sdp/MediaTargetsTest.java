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
          remote("127.0.0.1", 20_000)::equals,
          HashSet.of("10.1.2.255", "127.255.255.255").map(InetAddress::ofLiteral));

  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "127.0.0.1, 20000, of this server",
    "224.0.0.1, 4000, multicast or broadcast",
    "239.255.255.255, 4000, multicast or broadcast",
    "ff02::1, 4000, multicast or broadcast",
    "10.1.2.255, 4000, multicast or broadcast",
    "127.255.255.255, 4000, multicast or broadcast",
    "255.255.255.255, 4000, reserved",
    "240.0.0.1, 4000, reserved",
    "0.0.0.1, 4000, reserved",
    "0.255.255.255, 4000, reserved",
    "::7f00:1, 4000, reserved",
    "fe80::1, 4000, link-local",
    "ff0e::1, 4000, multicast or broadcast",
  })
  void media_to_ourselves_to_several_or_to_nobody_is_refused(
      String address, int port, String reason) {
    assertThat(targets.fault(remote(address, port)).get().reason()).contains(reason);
  }

  @ParameterizedTest(name = "{0}:{1}")
  @CsvSource({
    "127.0.0.1, 20002",
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
