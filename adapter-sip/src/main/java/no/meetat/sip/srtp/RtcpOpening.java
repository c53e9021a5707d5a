package no.meetat.sip.srtp;

import java.nio.ByteBuffer;
import no.meetat.sip.srtp.PeerStreams.PeerStream;

/** Authenticates and decrypts a peer's reports (RFC 3711, section 3.4). One thread at a time. */
final class RtcpOpening {

  private final PacketCipher cipher;
  private final CryptoSuite suite;
  private final PacketParts parts = new PacketParts();
  private final PeerStreams streams = new PeerStreams();

  RtcpOpening(CryptoSuite suite, MasterKey key) {
    this.cipher = PacketCipher.ofRtcp(suite, key);
    this.suite = suite;
  }

  /** As {@link SrtpReceiver#openReport}. */
  int open(ByteBuffer report, int length) {
    int clear = length - RtcpTrailer.length(suite);
    if (clear < RtcpTrailer.HEADER || clear > PacketParts.MOST) {
      return SrtpReceiver.FORGED;
    }
    report.get(0, parts.octets, 0, length);
    return opened(report, RtcpTrailer.behind(suite, clear), clear);
  }

  private int opened(ByteBuffer report, RtcpTrailer trailer, int clear) {
    int word = parts.view.getInt(trailer.word());
    boolean encrypted = (word & RtcpTrailer.ENCRYPTED) != 0;
    parts.from = encrypted ? RtcpTrailer.HEADER : clear;
    parts.to = clear;
    parts.tag = trailer.tag();
    parts.ssrc = parts.view.getInt(RtcpTrailer.SSRC);
    parts.index = word & RtcpTrailer.INDEX;
    parts.beside = word;
    PeerStream stream = streams.of(parts.ssrc);
    if (!stream.window().isNew(parts.index)) {
      return SrtpReceiver.REPEATED;
    }
    if (!cipher.open(parts)) {
      return SrtpReceiver.FORGED;
    }
    stream.window().take(parts.index);
    streams.keep(stream);
    report.put(0, parts.octets, 0, clear);
    return clear;
  }
}
