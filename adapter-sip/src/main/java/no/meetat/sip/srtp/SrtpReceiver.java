package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** Decrypts what comes in one call, by one master key. One thread at a time. */
public final class SrtpReceiver {

  /** What {@link #open} returns for a packet that nobody with the key has sent. */
  public static final int FORGED = -1;

  /** What {@link #open} returns for a packet that has come before, or is too old to say. */
  public static final int REPEATED = -2;

  private final RtpOpening media;
  private final RtcpOpening reports;

  public SrtpReceiver(CryptoSuite suite, MasterKey key) {
    this.media = new RtpOpening(suite, key);
    this.reports = new RtcpOpening(suite, key);
  }

  /**
   * Decrypts the packet of RTP in the buffer's first {@code length} octets, which are not changed
   * where that cannot be.
   *
   * @return its length, octets; {@link #FORGED} or {@link #REPEATED}
   */
  public int open(ByteBuffer packet, int length) {
    return media.open(packet, length);
  }

  /**
   * Decrypts the packet of RTCP in the buffer's first {@code length} octets, which are not changed
   * where that cannot be.
   *
   * @return its length, octets; {@link #FORGED} or {@link #REPEATED}
   */
  public int openReport(ByteBuffer report, int length) {
    return reports.open(report, length);
  }
}
