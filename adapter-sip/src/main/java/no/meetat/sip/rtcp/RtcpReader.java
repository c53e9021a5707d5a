package no.meetat.sip.rtcp;

import java.nio.ByteBuffer;
import no.meetat.sip.rtp.ReceptionReport;
import no.meetat.sip.rtp.RtpPacket;

/** Reads the compound packets of a peer (RFC 3550, section 6.1). It keeps nothing. */
public final class RtcpReader {

  private static final int COUNT = 0x1F;
  private static final int PADDED = 0x20;
  private static final int VERSION = 0xC0;

  private RtcpReader() {}

  /** Who is told what stands in a packet. */
  interface Listener {

    /**
     * The source has sent a report of its stream.
     *
     * @param ntp its time, of 64 bits
     */
    void sent(int ssrc, long ntp);

    /** A source has sent this of what it hears of the one that is asked for. */
    void heard(ReceptionReport block);
  }

  /** Whether these octets are RTCP where RTP comes to the same port (RFC 5761, section 4). */
  public static boolean isRtcp(ByteBuffer octets, int length) {
    return length >= RtcpFormat.HEADER && isVersion2(octets.get(0)) && RtpPacket.isOfRtcp(octets);
  }

  private static boolean isVersion2(int octet) {
    return (octet & VERSION) == RtcpFormat.VERSION_2;
  }

  /**
   * Reads the first {@code length} octets of the buffer.
   *
   * @param about the source of which blocks are told
   * @return whether they are a well-formed compound packet (A.2); else nothing was told
   */
  static boolean read(ByteBuffer packet, int length, int about, Listener listener) {
    if (!isRtcp(packet, length) || !isWhole(packet, length)) {
      return false;
    }
    for (int at = 0; at < length; at += octets(packet, at)) {
      tell(packet, at, about, listener);
    }
    return true;
  }

  /** It begins with a report, the lengths of its parts fill it, and the last alone is padded. */
  private static boolean isWhole(ByteBuffer packet, int length) {
    boolean padded = false;
    int at = 0;
    while (at + RtcpFormat.WORD <= length) {
      if (padded || !isVersion2(packet.get(at)) || octets(packet, at) < needed(packet, at)) {
        return false;
      }
      padded = (packet.get(at) & PADDED) != 0;
      at += octets(packet, at);
    }
    return at == length && isReport(packet, 0);
  }

  private static boolean isReport(ByteBuffer packet, int at) {
    int type = type(packet, at);
    return type == RtcpFormat.SENDER_REPORT || type == RtcpFormat.RECEIVER_REPORT;
  }

  private static int needed(ByteBuffer packet, int at) {
    int blocks = isReport(packet, at) ? count(packet, at) * RtcpFormat.BLOCK : 0;
    return switch (type(packet, at)) {
      case RtcpFormat.SENDER_REPORT -> RtcpFormat.HEADER + RtcpFormat.SENDER_INFO + blocks;
      case RtcpFormat.RECEIVER_REPORT -> RtcpFormat.HEADER + blocks;
      default -> RtcpFormat.WORD;
    };
  }

  private static void tell(ByteBuffer packet, int at, int about, Listener listener) {
    if (isReport(packet, at)) {
      int blocks = at + RtcpFormat.HEADER;
      if (type(packet, at) == RtcpFormat.SENDER_REPORT) {
        listener.sent(packet.getInt(at + RtcpFormat.WORD), packet.getLong(blocks));
        blocks += RtcpFormat.SENDER_INFO;
      }
      for (int n = 0; n < count(packet, at); n++) {
        int block = blocks + n * RtcpFormat.BLOCK;
        if (packet.getInt(block) == about) {
          listener.heard(block(packet, block));
        }
      }
    }
  }

  private static ReceptionReport block(ByteBuffer packet, int at) {
    int losses = packet.getInt(at + 4);
    return new ReceptionReport(
        packet.getInt(at),
        losses >>> 24,
        (losses << 8) >> 8,
        Integer.toUnsignedLong(packet.getInt(at + 8)),
        Integer.toUnsignedLong(packet.getInt(at + 12)),
        packet.getInt(at + 16),
        Integer.toUnsignedLong(packet.getInt(at + 20)));
  }

  private static int type(ByteBuffer packet, int at) {
    return packet.get(at + 1) & 0xFF;
  }

  private static int count(ByteBuffer packet, int at) {
    return packet.get(at) & COUNT;
  }

  private static int octets(ByteBuffer packet, int at) {
    return ((packet.getShort(at + 2) & 0xFFFF) + 1) * RtcpFormat.WORD;
  }
}
