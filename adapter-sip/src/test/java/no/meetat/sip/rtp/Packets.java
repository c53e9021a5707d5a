package no.meetat.sip.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** RTP packets for tests. */
public final class Packets {

  public static final int SSRC = 0x5EED;

  private Packets() {}

  /** A packet of speech, each octet of its payload {@code fill}. */
  public static RtpPacket speech(int sequenceNumber, int timestamp, int length, int fill) {
    byte[] payload = new byte[length];
    Arrays.fill(payload, (byte) fill);
    return packet(SSRC, 8, sequenceNumber, timestamp, payload);
  }

  /** A telephone event (RFC 4733, section 2.3). */
  public static RtpPacket event(
      int sequenceNumber, int timestamp, int event, boolean end, int duration) {
    byte[] payload = {
      (byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration
    };
    return packet(SSRC, 101, sequenceNumber, timestamp, payload);
  }

  /** The same with the marker bit (section 2.5.1.1). */
  public static RtpPacket marked(RtpPacket packet) {
    packet.octets().put(1, (byte) (packet.octets().get(1) | 0x80));
    return packet;
  }

  /** Any packet. */
  public static RtpPacket packet(
      int ssrc, int payloadType, int sequenceNumber, int timestamp, byte[] payload) {
    return parsed(octets(ssrc, payloadType, sequenceNumber, timestamp, payload));
  }

  /** The octets of any packet. */
  public static byte[] octets(
      int ssrc, int payloadType, int sequenceNumber, int timestamp, byte[] payload) {
    return ByteBuffer.allocate(RtpPacket.HEADER + payload.length)
        .put((byte) 0x80)
        .put((byte) payloadType)
        .putShort((short) sequenceNumber)
        .putInt(timestamp)
        .putInt(ssrc)
        .put(payload)
        .array();
  }

  /** The view on octets that are well-formed. */
  public static RtpPacket parsed(byte[] octets) {
    RtpPacket packet = new RtpPacket(ByteBuffer.wrap(octets));
    if (!packet.parse(octets.length)) {
      throw new IllegalArgumentException("malformed");
    }
    return packet;
  }
}
