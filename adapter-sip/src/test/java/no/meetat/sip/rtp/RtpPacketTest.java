package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtpPacketTest {

  private static final String FIXED = "00 01 00 00 00 A0 00 00 5E ED";

  @ParameterizedTest(name = "RFC 3550, 5.1: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "plain                      | 80 08 F | 01 02 03          | 3",
        "without payload            | 80 08 F |                   | 0",
        "one contributing source    | 81 08 F | 00 00 00 07 01    | 1",
        "an extension of one word   | 90 08 F | BE DE 00 01 00 00 00 00 01 02 | 2",
        "an empty extension         | 90 08 F | BE DE 00 00 01    | 1",
        "padding of two             | A0 08 F | 01 00 02          | 1",
        "nothing but padding        | A0 08 F | 00 02             | 0",
        "all of these               | B1 88 F | 00 00 00 07 BE DE 00 00 01 01 | 1",
      })
  void is_well_formed(String what, String start, String rest, int payload) {
    byte[] octets = octets(start, rest);
    RtpPacket packet = new RtpPacket(ByteBuffer.wrap(octets));
    assertThat(packet.parse(octets.length)).isTrue();
    assertThat(packet.payloadLength()).isEqualTo(payload);
  }

  @ParameterizedTest(name = "RFC 3550, A.1: {0} is refused")
  @CsvSource(
      delimiter = '|',
      value = {
        "version 1                       | 40 08 F |",
        "version 3                       | C0 08 F |",
        "sources beyond the end          | 82 08 F | 00 00 00 07",
        "an extension beyond the end     | 90 08 F | BE DE FF FF 00 00 00 00",
        "an extension cut off            | 90 08 F | BE DE",
        "padding of none                 | A0 08 F | 01 00",
        "more padding than payload       | A0 08 F | 01 03",
        "padding in an empty packet      | A0 08 F |",
      })
  void is_refused(String what, String start, String rest) {
    byte[] octets = octets(start, rest);
    assertThat(new RtpPacket(ByteBuffer.wrap(octets)).parse(octets.length)).isFalse();
  }

  @Test
  void RFC3550_A1_each_truncated_header_is_refused() {
    RtpPacket packet = new RtpPacket(ByteBuffer.wrap(octets("80 08 F", "")));
    for (int length = 0; length < RtpPacket.HEADER; length++) {
      assertThat(packet.parse(length)).isFalse();
    }
  }

  @Test
  void RFC3550_5_1_the_fields_are_read() {
    RtpPacket packet = Packets.parsed(HexFormat.of().parseHex("80E5FFFE89ABCDEF01234567090A"));
    assertThat(packet.marker()).isTrue();
    assertThat(packet.payloadType()).isEqualTo(101);
    assertThat(packet.sequenceNumber()).isEqualTo(65534);
    assertThat(packet.timestamp()).isEqualTo(0x89ABCDEF);
    assertThat(packet.ssrc()).isEqualTo(0x01234567);
    assertThat(packet.payload(1)).isEqualTo(10);
  }

  private static byte[] octets(String start, String rest) {
    String text = start.replaceAll("F$", FIXED) + (rest == null ? "" : rest);
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  @Test
  void RFC_5761_4_what_is_of_RTCP_by_its_type_is_no_packet() {
    for (int type = 0; type < 256; type++) {
      byte[] octets = Packets.octets(1, type, 2, 3, new byte[160]);
      boolean rtp = new RtpPacket(ByteBuffer.wrap(octets)).parse(octets.length);
      assertThat(rtp).as("type %d", type).isEqualTo(type < 192 || type > 223);
    }
  }
}
