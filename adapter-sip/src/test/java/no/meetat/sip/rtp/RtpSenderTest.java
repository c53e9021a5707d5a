package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import no.meetat.sip.codec.Payload;
import org.junit.jupiter.api.Test;

class RtpSenderTest {

  private final RtpSender sender = new RtpSender(new Random(7));
  private final ByteBuffer octets = ByteBuffer.allocate(200);
  private final RtpPacket packet = new RtpPacket(octets);
  private final byte[] payload = new byte[320];

  @Test
  void RFC3550_5_1_numbers_count_packets_and_timestamps_count_samples() {
    send();
    int number = packet.sequenceNumber();
    int timestamp = packet.timestamp();
    int ssrc = packet.ssrc();
    send();
    assertThat(packet.sequenceNumber()).isEqualTo((number + 1) & 0xFFFF);
    assertThat(packet.timestamp()).isEqualTo(timestamp + 160);
    assertThat(packet.ssrc()).isEqualTo(ssrc);
  }

  @Test
  void RFC3551_4_1_the_first_packet_after_a_pause_is_marked() {
    assertThat(send().marker()).isTrue();
    assertThat(send().marker()).isFalse();
    int timestamp = packet.timestamp();
    sender.pause(160);
    sender.pause(160);
    assertThat(send().marker()).isTrue();
    assertThat(packet.timestamp()).isEqualTo(timestamp + 480);
  }

  @Test
  void the_payload_is_taken_from_its_offset() {
    payload[160] = 42;
    payload[319] = 43;
    write(160);
    assertThat(packet.parse(octets.remaining())).isTrue();
    assertThat(packet.payload(0)).isEqualTo(42);
    assertThat(packet.payload(159)).isEqualTo(43);
  }

  @Test
  void the_sequence_number_wraps_around() {
    for (int i = 0; i < 70_000; i++) {
      send();
      assertThat(packet.payloadType()).isEqualTo(8);
    }
  }

  private void write(int offset) {
    Payload part = new Payload();
    part.set(payload, offset, 160);
    sender.write(octets, 8, part, 160);
  }

  private RtpPacket send() {
    write(0);
    assertThat(octets.position()).isZero();
    assertThat(packet.parse(octets.remaining())).isTrue();
    return packet;
  }
}
