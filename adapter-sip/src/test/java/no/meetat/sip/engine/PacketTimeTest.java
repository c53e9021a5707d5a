package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.media.AgreedCodec;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.PacketTime;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the packets to a caller are, and in which codec a caller may speak. */
class PacketTimeTest {

  private static final int SECOND = 50;

  private final FakeRoom room = new FakeRoom(1, MixTest.level(2000, 3));

  private static MediaStream stream(Codec codec, int millis, StreamDirection direction) {
    return new MediaStream(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000),
        codec,
        codec.payloadType(),
        OptionalInt.empty(),
        direction,
        Vector.of(new AgreedCodec(Codecs.PCMU, 0)),
        new PacketTime(millis),
        ReportRoute.behind(4000));
  }

  private FakePhone joined(String name, Codec codec, int millis) {
    FakePhone phone = room.join(name, codec);
    phone.media.negotiate(stream(codec, millis, StreamDirection.SEND_RECEIVE));
    return phone;
  }

  private void ticks(int count) {
    IntStream.range(0, count).forEach(any -> room.tick());
  }

  @ParameterizedTest
  @CsvSource({
    "PCMA, 10, 100,  80",
    "PCMA, 20,  50, 160",
    "PCMA, 40,  25, 320",
    "PCMA, 60,  16, 480",
    "G722, 10, 100,  80",
    "G722, 40,  25, 320",
  })
  void RFC_8866_6_4_a_caller_gets_packets_of_the_length_it_wants(
      String codec, int millis, int packets, int octets) {
    FakePhone phone = joined("a", codec.equals("G722") ? Codecs.G722 : Codecs.PCMA, millis);
    ticks(SECOND);

    assertThat(phone.wire.sent()).isEqualTo(packets);
    assertThat(phone.heardCodes()).hasSize(octets);
    assertThat(phone.media.line().octetsSent()).isEqualTo((long) packets * octets);
  }

  @ParameterizedTest
  @CsvSource({"10, 80", "20, 160", "40, 320", "60, 480"})
  void RFC_3550_5_1_timestamps_go_on_from_packet_to_packet(int millis, int units) {
    FakePhone phone = joined("a", Codecs.PCMA, millis);
    ticks(3);
    int before = phone.wire.last().timestamp();
    int sequence = phone.wire.last().sequenceNumber();
    ticks(6);
    int packets = (phone.wire.last().sequenceNumber() - sequence) & 0xFFFF;

    assertThat(phone.wire.last().timestamp() - before).isEqualTo(packets * units);
  }

  @Test
  void a_pause_ends_what_was_being_joined_and_costs_its_time() {
    FakePhone phone = joined("a", Codecs.PCMA, 40);
    ticks(2);
    int before = phone.wire.last().timestamp();
    ticks(1);
    phone.media.negotiate(stream(Codecs.PCMA, 40, StreamDirection.RECEIVE_ONLY));
    ticks(5);

    assertThat(phone.wire.sent()).isEqualTo(1);
    assertThat(phone.wire.last().timestamp()).isEqualTo(before);
  }

  @Test
  void RFC_3264_6_1_a_caller_may_change_to_the_other_agreed_codec() {
    FakePhone a = joined("a", Codecs.PCMA, 20);
    FakePhone b = room.join("b", Codecs.PCMA);
    room.open();
    ticks(2);
    for (int frame = 0; frame < 5; frame++) {
      a.wire.put(a.packet(0, Frames.level(Codecs.PCMU, 8000)));
      a.passed();
      room.tick();
    }

    assertThat(b.heardLevel()).isBetween(7500, 8500);
    assertThat(a.wire.last().payloadType()).isZero();
  }

  @Test
  void a_caller_who_changes_with_each_packet_is_followed_once_a_second() {
    FakePhone a = joined("a", Codecs.PCMA, 20);
    room.open();
    ticks(2);
    int changes = 0;
    int last = 8;
    for (int tick = 0; tick < 4 * SECOND; tick++) {
      boolean other = tick % 2 == 0;
      a.wire.put(a.packet(other ? 0 : 8, Frames.level(other ? Codecs.PCMU : Codecs.PCMA, 100)));
      a.passed();
      room.tick();
      changes += a.wire.last().payloadType() == last ? 0 : 1;
      last = a.wire.last().payloadType();
    }

    assertThat(changes).isBetween(1, 4);
  }
}
