package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.MasterKey;
import no.meetat.sip.srtp.SrtpReceiver;
import no.meetat.sip.srtp.SrtpSender;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One caller encrypts, and another does not. */
class EncryptedCallTest {

  private static final InetSocketAddress PLACE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
  private static final int LEVEL = 4_000;
  private static final byte[] REPORT =
      HexFormat.of().parseHex("80c900010a0b0c0d81ca00030a0b0c0d01046e616d650000");

  /** Ticks after which a first report has been due: 3.1 s. */
  private static final int FIRST = 155;

  /** Ticks after which another source than the one that was negotiated is learnt: 1 s. */
  private static final int LEARN_AFTER = 50;

  private final FakeRoom room = new FakeRoom(1, MixTest.level(2000, 3));
  private final FakePhone kari = room.join("kari", Codecs.PCMA);
  private final FakePhone ola = room.join("ola", Codecs.PCMA);

  @BeforeEach
  void the_meeting_is_open() {
    room.open();
    room.tick();
  }

  /** Keys that nobody has had. */
  static MediaEncryption encryption(CryptoSuite suite) {
    return new MediaEncryption(suite, MasterKey.random(suite), MasterKey.random(suite));
  }

  @ParameterizedTest
  @EnumSource
  void RFC_3711_3_3_who_encrypts_and_who_does_not_hear_each_other(CryptoSuite suite) {
    MediaEncryption keys = encrypted(suite, ReportRoute.behind(4000));
    SrtpSender olas = sender(keys);
    SrtpReceiver ears = receiver(keys);
    for (int n = 0; n < 10; n++) {
      kari.say(LEVEL / 2);
      sayEncrypted(olas, LEVEL);
      room.tick();
    }

    assertThat((double) kari.heardLevel()).isCloseTo(LEVEL, within());
    assertThat(ola.wire.lastOctets()).hasSize(172 + growth(suite));
    assertThat((double) heardBy(ears)).isCloseTo(LEVEL / 2.0, within());
    assertThat(room.counters.forged() + room.counters.repeated()).isZero();
  }

  private static Offset<Double> within() {
    return Offset.offset(200.0);
  }

  private static int growth(CryptoSuite suite) {
    return switch (suite) {
      case AEAD_AES_128_GCM -> 16;
      case AES_CM_128_HMAC_SHA1_80 -> 10;
      case AES_CM_128_HMAC_SHA1_32 -> 4;
    };
  }

  @Test
  void RFC_3711_3_1_what_is_sent_does_not_hold_what_is_said() {
    kari.say(LEVEL);
    room.tick();
    byte[] clear = ola.wire.lastOctets();
    encrypted(CryptoSuite.AEAD_AES_128_GCM, ReportRoute.behind(4000));
    kari.say(LEVEL);
    room.tick();
    byte[] sealed = ola.wire.lastOctets();

    String speech = HexFormat.of().formatHex(clear, RtpPacket.HEADER + 80, RtpPacket.HEADER + 84);
    assertThat(HexFormat.of().formatHex(clear)).contains(speech.repeat(4));
    assertThat(HexFormat.of().formatHex(sealed)).doesNotContain(speech);
  }

  @Test
  void RFC_3711_3_3_packets_in_clear_and_forged_ones_are_dropped_counted_and_no_sign_of_life() {
    MediaEncryption keys = encrypted(CryptoSuite.AES_CM_128_HMAC_SHA1_80, ReportRoute.behind(4000));
    SrtpSender strangers = sender(encryption(CryptoSuite.AES_CM_128_HMAC_SHA1_80));
    long before = room.counters.received();
    for (int n = 0; n < 30; n++) {
      ola.say(LEVEL);
      sayEncrypted(strangers, LEVEL);
      room.tick();
    }

    assertThat(room.counters.forged()).isEqualTo(60);
    assertThat(room.counters.received()).isEqualTo(before);
    assertThat(ola.silences()).isPositive();
    assertThat(Math.abs(kari.heardLevel())).isLessThan(50);
    assertThat(ola.media.line().forged()).isEqualTo(60);
    assertThat(ola.media.line()).asString().endsWith("dropped: 60 not authentic, 0 repeated");
    assertThat(kari.media.line()).asString().doesNotContain("dropped");
    sayEncrypted(sender(keys), LEVEL);
    room.tick();
    assertThat(room.counters.received()).isEqualTo(before + 1);
  }

  @Test
  void RFC_3711_3_3_2_packets_that_come_again_are_dropped_and_counted() {
    SrtpSender olas =
        sender(encrypted(CryptoSuite.AES_CM_128_HMAC_SHA1_32, ReportRoute.behind(4000)));
    byte[] sealed = octets(olas.protect(ByteBuffer.wrap(spoken(LEVEL))));
    ola.wire.put(sealed.clone());
    ola.wire.put(sealed.clone());
    ola.wire.put(sealed.clone());
    room.tick();

    assertThat(room.counters.repeated()).isEqualTo(2);
    assertThat(ola.media.line().repeated()).isEqualTo(2);
    assertThat(ola.media.line().packetsReceived()).isEqualTo(1);
  }

  @Test
  void what_is_no_rtp_at_all_is_malformed_as_ever() {
    encrypted(CryptoSuite.AES_CM_128_HMAC_SHA1_80, ReportRoute.behind(4000));
    ola.wire.put(new byte[] {0, 1, 0, 0, 0x21, 0x12, (byte) 0xA4, 0x42, 1, 2, 3, 4, 5, 6});
    ola.wire.put(new byte[] {13});
    room.tick();

    assertThat(room.counters.malformed()).isEqualTo(2);
    assertThat(room.counters.forged()).isZero();
  }

  @Test
  void many_forged_packets_hold_up_no_others() {
    SrtpSender olas =
        sender(encrypted(CryptoSuite.AES_CM_128_HMAC_SHA1_80, ReportRoute.behind(4000)));
    for (int n = 0; n < 400; n++) {
      ola.wire.put(spoken(LEVEL));
    }
    sayEncrypted(olas, LEVEL);
    room.tick();

    assertThat(room.counters.forged()).isEqualTo(400);
    assertThat(ola.media.line().packetsReceived()).isEqualTo(1);
  }

  @Test
  void RFC_7362_5_only_packets_by_the_peers_key_show_where_it_is() {
    MediaEncryption keys = encryption(CryptoSuite.AES_CM_128_HMAC_SHA1_80);
    FakePhone per = room.call("per", Codecs.PCMA);
    InetAddress host = PLACE.getAddress();
    per.media.follow(MediaPath.LEARN, host, HashSet.of(host));
    per.media.vouchFor(host);
    per.media.negotiate(
        stream(ReportRoute.NONE, StreamDirection.SEND_RECEIVE).with(Option.some(keys)));
    InetSocketAddress strangers = new InetSocketAddress(host, 6_000);
    for (int n = 0; n < 2 * LEARN_AFTER; n++) {
      per.comesFrom(strangers, 7);
      per.say(LEVEL);
      room.tick();
    }
    assertThat(per.wire.sources().source()).isNull();
    assertThat(room.counters.forged()).isPositive();

    InetSocketAddress pers = new InetSocketAddress(host, 5_000);
    per.comesFrom(pers, 8);
    byte[] clear = per.packet(8, Frames.level(Codecs.PCMA, LEVEL));
    per.wire.put(octets(sender(keys).protect(ByteBuffer.wrap(clear))));
    room.tick();
    assertThat(per.wire.sources().target()).isEqualTo(pers);
    assertThat(per.wire.sources().packets()).isEqualTo(1);
  }

  @Test
  void RFC_4568_7_1_4_hold_and_a_change_that_keeps_the_keys_go_on_with_the_same_counters() {
    MediaEncryption keys = encrypted(CryptoSuite.AES_CM_128_HMAC_SHA1_80, ReportRoute.behind(4000));
    SrtpSender olas = sender(keys);
    SrtpReceiver ears = receiver(keys);
    byte[] first = octets(olas.protect(ByteBuffer.wrap(spoken(LEVEL))));
    ola.wire.put(first.clone());
    room.tick();
    heardBy(ears);
    ola.media.negotiate(
        stream(ReportRoute.behind(4000), StreamDirection.INACTIVE).with(Option.some(keys)));
    room.tick();
    ola.media.negotiate(
        stream(ReportRoute.behind(4000), StreamDirection.SEND_RECEIVE).with(Option.some(keys)));
    ola.wire.put(first.clone());
    room.tick();

    assertThat(room.counters.repeated()).isEqualTo(1);
    kari.say(LEVEL);
    sayEncrypted(olas, LEVEL);
    room.tick();
    room.tick();
    assertThat(Math.abs(heardBy(ears))).isGreaterThan(LEVEL / 2);
    assertThat(room.counters.forged()).isZero();
  }

  @Test
  void RFC_4568_7_1_4_new_keys_count_anew_and_packets_by_the_old_one_are_taken_until_then() {
    CryptoSuite suite = CryptoSuite.AEAD_AES_128_GCM;
    SrtpSender old = sender(encrypted(suite, ReportRoute.behind(4000)));
    sayEncrypted(old, LEVEL);
    room.tick();
    MediaEncryption next = encrypted(suite, ReportRoute.behind(4000));
    SrtpSender changed = sender(next);

    sayEncrypted(old, LEVEL);
    room.tick();
    sayEncrypted(changed, LEVEL);
    room.tick();
    assertThat(room.counters.forged()).isZero();
    sayEncrypted(old, LEVEL);
    room.tick();

    assertThat(room.counters.forged()).isEqualTo(1);
    assertThat(receiver(next).open(lastSealed(), ola.wire.lastOctets().length)).isEqualTo(172);
  }

  @Test
  void RFC_3264_8_a_call_that_goes_on_in_clear_is_sent_nothing_encrypted() {
    encrypted(CryptoSuite.AEAD_AES_128_GCM, ReportRoute.behind(4000));
    room.tick();
    ola.media.negotiate(stream(ReportRoute.behind(4000), StreamDirection.SEND_RECEIVE));
    ola.say(LEVEL);
    room.tick();

    assertThat(ola.wire.lastOctets()).hasSize(172);
    assertThat(room.counters.forged()).isZero();
    assertThat(ola.media.encryption()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void RFC_3711_3_4_reports_are_encrypted_both_ways_and_so_is_the_goodbye(boolean shared) {
    for (CryptoSuite suite : CryptoSuite.ALL) {
      EncryptedCallTest other = new EncryptedCallTest();
      other.the_meeting_is_open();
      other.exchangesReports(suite, shared);
    }
  }

  private void exchangesReports(CryptoSuite suite, boolean shared) {
    MediaEncryption keys =
        encrypted(suite, shared ? ReportRoute.MULTIPLEXED : ReportRoute.behind(4000));
    SrtpSender olas = sender(keys);
    SrtpReceiver ears = receiver(keys);
    for (int n = 0; n < FIRST + 1; n++) {
      room.tick();
    }
    putReport(shared, octets(olas.protectReport(ByteBuffer.wrap(REPORT))));
    putReport(shared, REPORT);
    room.tick();

    assertThat(room.counters.reportsReceived()).isEqualTo(1);
    assertThat(room.counters.forged()).isEqualTo(1);
    assertThat(openedReport(ears, shared)).containsSequence((byte) 0x81, (byte) 0xCA);
    ola.media.end();
    assertThat(openedReport(ears, shared)).containsSequence((byte) 0x81, (byte) 0xCB);
  }

  private void putReport(boolean shared, byte[] octets) {
    if (shared) {
      ola.wire.put(octets.clone());
    } else {
      ola.reports.put(octets.clone(), new InetSocketAddress(PLACE.getAddress(), 4001));
    }
  }

  private byte[] openedReport(SrtpReceiver ears, boolean shared) {
    ByteBuffer sent =
        shared ? ByteBuffer.wrap(ola.wire.lastReport) : ola.reports.sent.getLast().octets();
    int sealed = sent.limit();
    assertThat(HexFormat.of().formatHex(octets(sent))).doesNotContain("81ca000", "81cb000");
    int length = ears.openReport(sent, sealed);
    assertThat(length).isPositive();
    return Arrays.copyOf(sent.array(), length);
  }

  private MediaEncryption encrypted(CryptoSuite suite, ReportRoute reports) {
    MediaEncryption keys = encryption(suite);
    ola.media.negotiate(stream(reports, StreamDirection.SEND_RECEIVE).with(Option.some(keys)));
    return keys;
  }

  private static MediaStream stream(ReportRoute reports, StreamDirection direction) {
    return new MediaStream(
        PLACE,
        Codecs.PCMA,
        8,
        OptionalInt.of(FakePhone.EVENTS),
        direction,
        Vector.empty(),
        PacketTime.USUAL,
        reports);
  }

  private static SrtpSender sender(MediaEncryption keys) {
    return new SrtpSender(keys.suite(), keys.theirs());
  }

  private static SrtpReceiver receiver(MediaEncryption keys) {
    return new SrtpReceiver(keys.suite(), keys.ours());
  }

  private void sayEncrypted(SrtpSender olas, int level) {
    ola.wire.put(octets(olas.protect(ByteBuffer.wrap(spoken(level)))));
  }

  private byte[] spoken(int level) {
    byte[] packet = ola.packet(8, Frames.level(Codecs.PCMA, level));
    ola.passed();
    return packet;
  }

  private ByteBuffer lastSealed() {
    return ByteBuffer.wrap(ola.wire.lastOctets());
  }

  private int heardBy(SrtpReceiver ears) {
    ByteBuffer packet = lastSealed();
    int length = ears.open(packet, packet.limit());
    assertThat(length).isEqualTo(172);
    byte[] codes = new byte[160];
    packet.get(RtpPacket.HEADER, codes);
    return Frames.decoded(Codecs.PCMA, codes)[80];
  }

  private static byte[] octets(ByteBuffer buffer) {
    byte[] octets = new byte[buffer.remaining()];
    buffer.get(buffer.position(), octets);
    return octets;
  }
}
