package no.meetat.sip.srtp;

import java.nio.ByteBuffer;
import no.meetat.sip.srtp.PeerStreams.PeerStream;

/**
 * Authenticates and decrypts a peer's packets of RTP (RFC 3711, section 3.3). One thread at a time.
 */
final class RtpOpening {

  private static final int NUMBER_BITS = 16;

  private final PacketCipher cipher;
  private final int tag;
  private final PacketParts parts = new PacketParts();
  private final PeerStreams streams = new PeerStreams();

  RtpOpening(CryptoSuite suite, MasterKey key) {
    this.cipher = PacketCipher.ofRtp(suite, key);
    this.tag = suite.tag();
  }

  /** As {@link SrtpReceiver#open}. */
  int open(ByteBuffer packet, int length) {
    int clear = length - tag;
    int header = clear <= PacketParts.MOST ? RtpHeader.length(packet, clear) : -1;
    if (header < 0) {
      return SrtpReceiver.FORGED;
    }
    packet.get(0, parts.octets, 0, length);
    parts.from = header;
    parts.to = clear;
    parts.tag = clear;
    return opened(packet);
  }

  private int opened(ByteBuffer packet) {
    parts.ssrc = RtpHeader.ssrc(parts.view);
    PeerStream stream = streams.of(parts.ssrc);
    parts.index = stream.window().indexOf(RtpHeader.sequenceNumber(parts.view));
    parts.beside = (int) (parts.index >>> NUMBER_BITS);
    if (!stream.window().isNew(parts.index)) {
      return SrtpReceiver.REPEATED;
    }
    if (!cipher.open(parts)) {
      return SrtpReceiver.FORGED;
    }
    stream.window().take(parts.index);
    streams.keep(stream);
    packet.put(parts.from, parts.octets, parts.from, parts.to - parts.from);
    return parts.to;
  }
}
