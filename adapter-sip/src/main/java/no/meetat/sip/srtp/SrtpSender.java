package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** Encrypts what is sent in one call, by one master key. RTP is for one thread, RTCP for any. */
public final class SrtpSender {

  private final RtpSealing media;
  private final RtcpSealing reports;

  public SrtpSender(CryptoSuite suite, MasterKey key) {
    this.media = new RtpSealing(suite, key);
    this.reports = new RtcpSealing(suite, key);
  }

  /**
   * Encrypts a packet of RTP, from the buffer's position to its limit, which stays as it is.
   *
   * @return the encrypted packet, which the next one overwrites
   */
  public ByteBuffer protect(ByteBuffer packet) {
    return media.seal(packet);
  }

  /**
   * Encrypts a packet of RTCP, from the buffer's position to its limit, which stays as it is.
   *
   * @return the encrypted packet, in a buffer of its own
   */
  public ByteBuffer protectReport(ByteBuffer report) {
    synchronized (reports) {
      ByteBuffer sealed = reports.seal(report);
      return ByteBuffer.allocate(sealed.remaining()).put(sealed).flip();
    }
  }
}
