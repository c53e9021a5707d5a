package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** Encrypts the packets of one stream of RTP (RFC 3711, section 3.3). One thread at a time. */
final class RtpSealing {

  private static final int NUMBER_BITS = 16;
  private static final int NUMBER = (1 << NUMBER_BITS) - 1;
  private static final long NONE = -1;

  private final PacketCipher cipher;
  private final int tag;
  private final PacketParts parts = new PacketParts();
  private final ByteBuffer sealed = ByteBuffer.wrap(parts.octets);
  private long index = NONE;

  RtpSealing(CryptoSuite suite, MasterKey key) {
    this.cipher = PacketCipher.ofRtp(suite, key);
    this.tag = suite.tag();
  }

  /** The packet encrypted, in a buffer that the next one comes into. */
  ByteBuffer seal(ByteBuffer packet) {
    int length = packet.remaining();
    packet.get(packet.position(), parts.octets, 0, length);
    index = next(RtpHeader.sequenceNumber(parts.view));
    parts.from = RtpHeader.length(parts.view, length);
    parts.to = length;
    parts.tag = length;
    parts.ssrc = RtpHeader.ssrc(parts.view);
    parts.index = index;
    parts.beside = (int) (index >>> NUMBER_BITS);
    cipher.seal(parts);
    return sealed.clear().limit(length + tag);
  }

  /** Numbers only grow, until they begin anew. */
  private long next(int sequenceNumber) {
    if (index == NONE) {
      return sequenceNumber;
    }
    long sameRound = (index & ~NUMBER) | sequenceNumber;
    return sameRound > index ? sameRound : sameRound + NUMBER + 1;
  }
}
