package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpTest {

  private static final CryptoSuite SUITE = CryptoSuite.AES_CM_128_HMAC_SHA1_80;
  private static final String PAYLOAD = "ab".repeat(160);
  private static final int SSRC = 0xcafebabe;

  /** The packets of the tests of libsrtp. */
  @Test
  void RFC_3711_3_1_a_packet_of_rtp_is_what_libsrtp_makes_of_it() {
    SrtpSender sender = new SrtpSender(SUITE, TestKeys.RFC_3711);
    ByteBuffer packet = Hex.buffer("800f1234decafbadcafebabe" + "ab".repeat(16));

    assertThat(Hex.of(sender.protect(packet)))
        .isEqualTo(
            "800f1234decafbadcafebabe"
                + "4e55dc4ce79978d88ca4d215949d2402"
                + "b78d6acc99ea179b8dbb");
    assertThat(Hex.of(packet)).endsWith("ab".repeat(16));
  }

  @Test
  void RFC_3711_3_4_the_second_report_is_what_libsrtp_makes_of_its_first() {
    SrtpSender sender = new SrtpSender(SUITE, TestKeys.RFC_3711);
    ByteBuffer report = Hex.buffer("81c8000bcafebabe" + "ab".repeat(16));
    sender.protectReport(report);

    assertThat(Hex.of(sender.protectReport(report)))
        .isEqualTo(
            "81c8000bcafebabe"
                + "7128035be487b9bdbef89041f977a5a8"
                + "80000001"
                + "993e08cd54d6c1230798");
  }

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_3_what_is_protected_is_opened_once_and_by_the_same_key_only(CryptoSuite suite) {
    SrtpSender sender = new SrtpSender(suite, TestKeys.of(suite, 1));
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    SrtpReceiver other = new SrtpReceiver(suite, TestKeys.of(suite, 2));
    ByteBuffer packet = sealed(sender, 7);
    int length = packet.limit();

    assertThat(length).isEqualTo(172 + suite.tag());
    assertThat(Hex.of(packet)).doesNotContain("ababab");
    assertThat(other.open(packet, length)).isEqualTo(SrtpReceiver.FORGED);
    assertThat(receiver.open(packet, length)).isEqualTo(172);
    assertThat(Hex.of(packet, 172)).isEqualTo(Hex.of(rtp(SSRC, 7)));
    assertThat(receiver.open(sealed(new SrtpSender(suite, TestKeys.of(suite, 1)), 7), length))
        .isEqualTo(SrtpReceiver.REPEATED);
  }

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_3_no_octet_of_a_packet_can_be_changed(CryptoSuite suite) {
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    int length = 172 + suite.tag();
    for (int at = 0; at < length; at++) {
      ByteBuffer packet = sealed(new SrtpSender(suite, TestKeys.of(suite, 1)), 7);
      packet.put(at, (byte) (packet.get(at) ^ 0x04));
      String damaged = Hex.of(packet);

      assertThat(receiver.open(packet, length)).as("octet %d", at).isNegative();
      assertThat(Hex.of(packet)).isEqualTo(damaged);
    }
    assertThat(receiver.open(sealed(new SrtpSender(suite, TestKeys.of(suite, 1)), 7), length))
        .isEqualTo(172);
  }

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_3_1_numbers_that_begin_anew_roll_the_counter_over(CryptoSuite suite) {
    SrtpSender sender = new SrtpSender(suite, TestKeys.of(suite, 1));
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    int first = 0xFFF0;
    for (int n = first; n < 3 * 0x10000; n++) {
      ByteBuffer packet = sealed(sender, n & 0xFFFF);
      boolean lost = n % 0x4000 > 5 && n % 0x4000 < 0x3FF0;
      if (!lost) {
        assertThat(receiver.open(packet, packet.limit())).as("packet %x", n).isEqualTo(172);
      }
    }
  }

  @Test
  void RFC_3711_3_3_1_packets_that_swap_places_at_the_turn_are_opened() {
    SrtpSender sender = new SrtpSender(SUITE, TestKeys.of(SUITE, 1));
    SrtpReceiver receiver = new SrtpReceiver(SUITE, TestKeys.of(SUITE, 1));
    ByteBuffer first = sealed(sender, 0xFFFE);
    ByteBuffer late = sealed(sender, 0xFFFF);
    ByteBuffer next = sealed(sender, 0);

    assertThat(receiver.open(first, first.limit())).isEqualTo(172);
    assertThat(receiver.open(next, next.limit())).isEqualTo(172);
    assertThat(receiver.open(late, late.limit())).isEqualTo(172);
  }

  @Test
  void RFC_3711_3_2_3_each_source_has_its_own_numbers() {
    SrtpReceiver receiver = new SrtpReceiver(SUITE, TestKeys.of(SUITE, 1));
    for (int round = 0; round < 3; round++) {
      for (int ssrc = 1; ssrc <= PeerStreams.MOST; ssrc++) {
        ByteBuffer packet = sealed(new SrtpSender(SUITE, TestKeys.of(SUITE, 1)), ssrc, round);

        assertThat(receiver.open(packet, packet.limit())).isEqualTo(172);
        assertThat(receiver.open(resealed(ssrc, round), packet.limit()))
            .isEqualTo(SrtpReceiver.REPEATED);
      }
    }
  }

  @Test
  void RFC_3711_3_2_3_of_too_many_sources_the_one_heard_longest_ago_is_forgotten() {
    SrtpReceiver receiver = new SrtpReceiver(SUITE, TestKeys.of(SUITE, 1));
    for (int ssrc = 0; ssrc <= PeerStreams.MOST; ssrc++) {
      open(receiver, resealed(ssrc, 1));
      open(receiver, resealed(1, ssrc + 2));
    }

    assertThat(open(receiver, resealed(1, 2))).isEqualTo(SrtpReceiver.REPEATED);
    assertThat(open(receiver, resealed(0, 1))).isEqualTo(172);
  }

  /** A peer that does not encrypt, or a stranger. */
  @Test
  void RFC_3711_3_3_a_packet_in_clear_is_not_opened() {
    for (CryptoSuite suite : CryptoSuite.ALL) {
      SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
      for (int length = 0; length <= 172; length++) {
        assertThat(receiver.open(rtp(SSRC, 1), length)).isEqualTo(SrtpReceiver.FORGED);
        assertThat(receiver.openReport(rtp(SSRC, 1), length)).isEqualTo(SrtpReceiver.FORGED);
      }
    }
  }

  /** With sources that contributed, and an extension: these are authenticated only. */
  @ParameterizedTest
  @CsvSource({
    "82080001 00000000 cafebabe 11111111 22222222,20",
    "90080001 00000000 cafebabe bede0001 10ff0000,20",
    "91080001 00000000 cafebabe 11111111 bede0000,20",
  })
  void RFC_3711_3_1_the_header_is_not_encrypted(String header, int length) {
    for (CryptoSuite suite : CryptoSuite.ALL) {
      SrtpSender sender = new SrtpSender(suite, TestKeys.of(suite, 1));
      SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
      ByteBuffer clear = Hex.buffer(header + PAYLOAD);
      ByteBuffer packet = copy(sender.protect(clear));

      assertThat(Hex.of(packet, length)).isEqualTo(header.replace(" ", ""));
      assertThat(Hex.of(packet).substring(2 * length)).doesNotContain("ababab");
      assertThat(receiver.open(packet, packet.limit())).isEqualTo(length + 160);
      assertThat(Hex.of(packet, length + 160)).isEqualTo(Hex.of(clear));
    }
  }

  private static int open(SrtpReceiver receiver, ByteBuffer packet) {
    return receiver.open(packet, packet.limit());
  }

  private static ByteBuffer resealed(int ssrc, int number) {
    return sealed(new SrtpSender(SUITE, TestKeys.of(SUITE, 1)), ssrc, number);
  }

  private static ByteBuffer sealed(SrtpSender sender, int number) {
    return sealed(sender, SSRC, number);
  }

  private static ByteBuffer sealed(SrtpSender sender, int ssrc, int number) {
    return copy(sender.protect(rtp(ssrc, number)));
  }

  private static ByteBuffer copy(ByteBuffer sealed) {
    return ByteBuffer.allocateDirect(sealed.remaining()).put(sealed).flip();
  }

  private static ByteBuffer rtp(int ssrc, int number) {
    return Hex.buffer("8008%04x00000000%08x".formatted(number, ssrc) + PAYLOAD);
  }
}
