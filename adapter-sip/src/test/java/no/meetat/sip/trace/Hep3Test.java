package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets for a capture server, read back. */
class Hep3Test {

  private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456Z");
  private static final String TEXT = "OPTIONS sip:a SIP/2.0\r\nCall-ID: abc@a\r\n\r\n";

  private final Hep3 hep = new Hep3(0xFFFF_FFFEL);

  @Test
  void a_message_that_came_is_from_the_far_end_to_ours() {
    HepReader packet = read(message(Direction.RECEIVED, "UDP", "192.0.2.1", "198.51.100.7", TEXT));

    assertThat(packet.number(1)).as("AF_INET").isEqualTo(2);
    assertThat(packet.number(2)).as("UDP").isEqualTo(17);
    assertThat(packet.address(3)).isEqualTo("198.51.100.7");
    assertThat(packet.address(4)).isEqualTo("192.0.2.1");
    assertThat(packet.number(7)).isEqualTo(5062);
    assertThat(packet.number(8)).isEqualTo(50_600);
    assertThat(packet.number(9)).isEqualTo(AT.getEpochSecond());
    assertThat(packet.number(10)).isEqualTo(123_456);
    assertThat(packet.number(11)).as("SIP").isEqualTo(1);
    assertThat(packet.number(12)).isEqualTo(0xFFFF_FFFEL);
    assertThat(packet.text(15)).isEqualTo(TEXT);
    assertThat(packet.text(17)).isEqualTo("abc@a");
    assertThat(packet.has(5)).isFalse();
  }

  @Test
  void a_message_that_went_by_IPv6_is_from_our_end_to_the_far_one() {
    HepReader packet = read(message(Direction.SENT, "UDP", "2001:db8::1", "2001:db8::2", TEXT));

    assertThat(packet.number(1)).as("AF_INET6").isEqualTo(10);
    assertThat(packet.address(5)).isEqualTo("2001:db8:0:0:0:0:0:1");
    assertThat(packet.address(6)).isEqualTo("2001:db8:0:0:0:0:0:2");
    assertThat(packet.number(7)).isEqualTo(50_600);
    assertThat(packet.has(3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"UDP,17", "TCP,6", "TLS,6"})
  void what_TLS_carried_is_shown_as_TCP(String protocol, int number) {
    HepReader packet = read(message(Direction.SENT, protocol, "192.0.2.1", "198.51.100.7", TEXT));

    assertThat(packet.number(2)).isEqualTo(number);
  }

  @Test
  void where_our_address_is_not_known_it_is_that_of_nobody() {
    HepReader packet = read(message(Direction.SENT, "UDP", "::", "198.51.100.7", TEXT));

    assertThat(packet.address(3)).isEqualTo("0.0.0.0");
    assertThat(packet.address(4)).isEqualTo("198.51.100.7");
  }

  @Test
  void a_message_that_no_datagram_holds_is_cut() {
    HepReader packet =
        read(message(Direction.SENT, "TCP", "192.0.2.1", "198.51.100.7", "x".repeat(65_536)));

    assertThat(packet.octets(15)).isBetween(65_000, Hep3.MOST_OCTETS);
  }

  private HepReader read(TracedMessage message) {
    return new HepReader(hep.packet(message, "abc@a"));
  }

  private static TracedMessage message(
      Direction direction, String protocol, String own, String far, String text) {
    InetSocketAddress here = LoopbackFlow.at(own, 50_600);
    return new TracedMessage(1, AT, direction, protocol, here, LoopbackFlow.at(far, 5062), text);
  }
}
