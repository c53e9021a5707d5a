package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** What of a packet of RTP is not encrypted (RFC 3550, section 5.1). */
final class RtpHeader {

  /** Octets of the least header. */
  static final int LEAST = 12;

  private static final int WORD = 4;
  private static final int EXTENDED = 0x10;
  private static final int SOURCES = 0x0F;

  private RtpHeader() {}

  /** Octets of the header; -1 where it would be longer than the packet. */
  static int length(ByteBuffer packet, int length) {
    if (length < LEAST) {
      return -1;
    }
    int header = LEAST + WORD * (packet.get(0) & SOURCES);
    if ((packet.get(0) & EXTENDED) != 0) {
      header += header + WORD <= length ? WORD + WORD * words(packet, header) : length;
    }
    return header <= length ? header : -1;
  }

  private static int words(ByteBuffer packet, int extension) {
    return packet.getShort(extension + 2) & 0xFFFF;
  }

  static int sequenceNumber(ByteBuffer packet) {
    return packet.getShort(2) & 0xFFFF;
  }

  static int ssrc(ByteBuffer packet) {
    return packet.getInt(8);
  }
}
