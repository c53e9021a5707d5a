package no.meetat.sip.rtcp;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.rtp.ReceptionReport;

/** Writes the compound packets of one source (RFC 3550, section 6.1). */
final class RtcpWriter {

  private static final int CNAME = 1;

  /** Octets of the longest one: a sender report with a block, its source, and a name. */
  static final int MAX_LENGTH = 256;

  private final int ssrc;
  private final byte[] name;

  /**
   * For a source.
   *
   * @param name its canonical one; short, and of ASCII
   */
  RtcpWriter(int ssrc, String name) {
    this.ssrc = ssrc;
    this.name = name.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Makes a report, ready to be sent: that of a sender, or of one who only receives.
   *
   * @param heard of the source that is heard, where there is one
   */
  void report(ByteBuffer packet, Option<SenderInfo> sent, Option<ReceptionReport> heard) {
    packet.clear();
    int from =
        begin(packet, sent.isDefined() ? RtcpFormat.SENDER_REPORT : RtcpFormat.RECEIVER_REPORT);
    sent.forEach(info -> put(packet, info));
    heard.forEach(block -> put(packet, block));
    end(packet, from, heard.isDefined() ? 1 : 0);
    describe(packet);
    packet.flip();
  }

  /** Makes the last packet of the source, ready to be sent (section 6.6). */
  void bye(ByteBuffer packet) {
    packet.clear();
    end(packet, begin(packet, RtcpFormat.RECEIVER_REPORT), 0);
    describe(packet);
    end(packet, begin(packet, RtcpFormat.BYE), 1);
    packet.flip();
  }

  private void describe(ByteBuffer packet) {
    int from = begin(packet, RtcpFormat.SOURCE_DESCRIPTION);
    packet.put((byte) CNAME).put((byte) name.length).put(name);
    do {
      packet.put((byte) 0);
    } while ((packet.position() - from) % RtcpFormat.WORD != 0);
    end(packet, from, 1);
  }

  private int begin(ByteBuffer packet, int type) {
    int from = packet.position();
    packet.put((byte) RtcpFormat.VERSION_2).put((byte) type).putShort((short) 0).putInt(ssrc);
    return from;
  }

  private static void end(ByteBuffer packet, int from, int count) {
    packet.put(from, (byte) (RtcpFormat.VERSION_2 | count));
    packet.putShort(from + 2, (short) ((packet.position() - from) / RtcpFormat.WORD - 1));
  }

  private static void put(ByteBuffer packet, SenderInfo info) {
    packet.putLong(info.ntp()).putInt(info.timestamp());
    packet.putInt((int) info.packets()).putInt((int) info.octets());
  }

  private static void put(ByteBuffer packet, ReceptionReport block) {
    packet.putInt(block.ssrc());
    packet.putInt((block.fractionLost() << 24) | (block.lost() & 0xFFFFFF));
    packet.putInt((int) block.highest()).putInt((int) block.jitter());
    packet.putInt(block.lastSenderReport()).putInt((int) block.delaySinceSenderReport());
  }
}
