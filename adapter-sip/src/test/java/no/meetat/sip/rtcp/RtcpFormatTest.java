package no.meetat.sip.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import no.meetat.sip.rtp.ReceptionReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports are written and read. */
class RtcpFormatTest {

  private static final int OURS = 0x0A0B_0C0D;
  private static final SenderInfo INFO =
      new SenderInfo(0xE8A1_B2C3_8000_0000L, 0xFFFF_FF60, 300, 48_000);
  private static final ReceptionReport BLOCK =
      new ReceptionReport(0x0102_0304, 64, -3, 0x1_FFFFL, 17, 0xB2C3_8000, 0x5_4000);

  /** The octets of figures 1 and 2 of section 6.4, a name, and the goodbye of section 6.6. */
  private static final String SENDER_REPORT =
      "81c8000c 0a0b0c0d e8a1b2c3 80000000 ffffff60 0000012c 0000bb80"
          + "01020304 40fffffd 0001ffff 00000011 b2c38000 00054000";

  private static final String NAME = "81ca0003 0a0b0c0d 0104 6e616d65 0000";

  private final ByteBuffer packet = ByteBuffer.allocate(RtcpWriter.MAX_LENGTH);
  private final RtcpWriter writer = new RtcpWriter(OURS, "name");

  /** What a reader is told, one line each. */
  private final List<String> told = new ArrayList<>();

  private final RtcpReader.Listener listener =
      new RtcpReader.Listener() {
        @Override
        public void sent(int ssrc, long ntp) {
          told.add("sent %x %x".formatted(ssrc, ntp));
        }

        @Override
        public void heard(ReceptionReport block) {
          told.add(block.toString());
        }
      };

  @Test
  void RFC_3550_6_4_1_a_sender_report_is_followed_by_its_name() {
    writer.report(packet, Option.some(INFO), Option.some(BLOCK));

    assertThat(hex()).isEqualTo(plain(SENDER_REPORT + NAME));
  }

  @Test
  void RFC_3550_6_4_2_who_sends_nothing_reports_what_is_heard_or_that_nothing_is() {
    writer.report(packet, Option.none(), Option.some(BLOCK));
    assertThat(hex()).startsWith("81c900070a0b0c0d01020304").endsWith(plain(NAME));

    writer.report(packet, Option.none(), Option.none());
    assertThat(hex()).isEqualTo(plain("80c90001 0a0b0c0d" + NAME));
  }

  @Test
  void RFC_3550_6_6_a_goodbye_is_compound_too() {
    writer.bye(packet);

    assertThat(hex()).isEqualTo(plain("80c90001 0a0b0c0d" + NAME + "81cb0001 0a0b0c0d"));
  }

  @Test
  void what_is_written_is_read() {
    writer.report(packet, Option.some(INFO), Option.some(BLOCK));

    assertThat(RtcpReader.read(packet, packet.limit(), BLOCK.ssrc(), listener)).isTrue();
    assertThat(told).containsExactly("sent a0b0c0d e8a1b2c380000000", BLOCK.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing, ''",
    "one octet, 81",
    "a header cut short, 80c900",
    "a length beyond the end, 80c90002 0a0b0c0d",
    "a length before the end, 80c90001 0a0b0c0d 00000000",
    "a report without its source, 80c90000",
    "version 1, 40c90001 0a0b0c0d",
    "version 1 behind the first, 80c90001 0a0b0c0d 41ca0001 0a0b0c0d",
    "no report first, 81ca0003 0a0b0c0d 0104 6e616d65 0000",
    "more blocks than there are, 9fc90001 0a0b0c0d",
    "a sender without what it sent, 80c80001 0a0b0c0d",
    "padding before the end, a0c90002 0a0b0c0d 00000004 81cb0001 0a0b0c0d",
    "RTP, 80080001 00000000 0a0b0c0d"
  })
  void RFC_3550_A_2_what_is_malformed_is_refused_whole(String what, String hex) {
    byte[] octets = HexFormat.of().parseHex(plain(hex));

    assertThat(RtcpReader.read(ByteBuffer.wrap(octets), octets.length, OURS, listener)).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void RFC_3550_6_what_is_unknown_is_passed_over() {
    byte[] octets =
        HexFormat.of().parseHex(plain("80c90001 0a0b0c0d 80cf0002 0a0b0c0d 00000000 80cc0000"));

    assertThat(RtcpReader.read(ByteBuffer.wrap(octets), octets.length, OURS, listener)).isTrue();
  }

  private String hex() {
    return HexFormat.of().formatHex(Arrays.copyOf(packet.array(), packet.limit()));
  }

  private static String plain(String hex) {
    return hex.replace(" ", "");
  }
}
