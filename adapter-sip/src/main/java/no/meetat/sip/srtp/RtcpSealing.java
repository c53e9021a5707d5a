package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** Encrypts the reports of one source (RFC 3711, section 3.4). One thread at a time. */
final class RtcpSealing {

  private final PacketCipher cipher;
  private final CryptoSuite suite;
  private final PacketParts parts = new PacketParts();
  private final ByteBuffer sealed = ByteBuffer.wrap(parts.octets);
  private int index;

  RtcpSealing(CryptoSuite suite, MasterKey key) {
    this.cipher = PacketCipher.ofRtcp(suite, key);
    this.suite = suite;
  }

  /** The report encrypted, in a buffer that the next one comes into. */
  ByteBuffer seal(ByteBuffer report) {
    int length = report.remaining();
    report.get(report.position(), parts.octets, 0, length);
    RtcpTrailer trailer = RtcpTrailer.behind(suite, length);
    int word = RtcpTrailer.ENCRYPTED | index;
    parts.from = RtcpTrailer.HEADER;
    parts.to = length;
    parts.tag = trailer.tag();
    parts.ssrc = parts.view.getInt(RtcpTrailer.SSRC);
    parts.index = index;
    parts.beside = word;
    parts.view.putInt(trailer.word(), word);
    cipher.seal(parts);
    index = (index + 1) & RtcpTrailer.INDEX;
    return sealed.clear().limit(trailer.end());
  }
}
