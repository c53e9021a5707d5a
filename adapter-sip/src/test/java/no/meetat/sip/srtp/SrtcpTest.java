package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtcpTest {

  private static final String REPORT = "80c90001cafebabe" + "81ca0002cafebabe0103616263000000";

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_4_a_report_is_opened_once(CryptoSuite suite) {
    SrtpSender sender = new SrtpSender(suite, TestKeys.of(suite, 1));
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    for (int n = 0; n < 200; n++) {
      ByteBuffer report = sender.protectReport(Hex.buffer(REPORT));
      String sent = Hex.of(report);

      assertThat(sent).startsWith("80c90001cafebabe").doesNotContain("0103616263");
      assertThat(receiver.openReport(report, report.limit())).isEqualTo(REPORT.length() / 2);
      assertThat(Hex.of(report, REPORT.length() / 2)).isEqualTo(REPORT);
      assertThat(receiver.openReport(Hex.buffer(sent), sent.length() / 2))
          .isEqualTo(SrtpReceiver.REPEATED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_4_no_octet_of_a_report_can_be_changed(CryptoSuite suite) {
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    ByteBuffer report =
        new SrtpSender(suite, TestKeys.of(suite, 1)).protectReport(Hex.buffer(REPORT));
    for (int at = 0; at < report.limit(); at++) {
      report.put(at, (byte) (report.get(at) ^ 0x10));
      assertThat(receiver.openReport(report, report.limit())).as("octet %d", at).isNegative();
      report.put(at, (byte) (report.get(at) ^ 0x10));
    }
    for (int length = 0; length < report.limit(); length++) {
      assertThat(receiver.openReport(report, length)).isEqualTo(SrtpReceiver.FORGED);
    }
    assertThat(receiver.openReport(report, report.limit())).isEqualTo(REPORT.length() / 2);
  }

  /** Its E bit is 0. */
  @Test
  void RFC_3711_3_4_a_report_may_be_authenticated_and_not_encrypted() {
    for (CryptoSuite suite : CryptoSuite.ALL) {
      SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
      ByteBuffer report = inClear(suite, 9);

      assertThat(receiver.openReport(report, report.limit())).isEqualTo(REPORT.length() / 2);
      assertThat(Hex.of(report, REPORT.length() / 2)).isEqualTo(REPORT);
      report.put(12, (byte) 0);
      assertThat(receiver.openReport(report, report.limit())).isNegative();
    }
  }

  private static ByteBuffer inClear(CryptoSuite suite, int index) {
    PacketParts parts = new PacketParts();
    byte[] octets = Hex.octets(REPORT);
    RtcpTrailer trailer = RtcpTrailer.behind(suite, octets.length);
    parts.view.put(0, octets);
    parts.view.putInt(trailer.word(), index);
    parts.from = octets.length;
    parts.to = octets.length;
    parts.tag = trailer.tag();
    parts.ssrc = 0xcafebabe;
    parts.index = index;
    parts.beside = index;
    PacketCipher.ofRtcp(suite, TestKeys.of(suite, 1)).seal(parts);
    return ByteBuffer.wrap(parts.octets).limit(trailer.end());
  }
}
