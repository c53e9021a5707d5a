package no.meetat.sip.rtp;

import java.nio.ByteBuffer;

/**
 * A view on one RTP packet (RFC 3550, section 5.1) in a buffer that is used again for the next; it
 * copies nothing and allocates nothing.
 */
public final class RtpPacket {

  /** Octets of the fixed header. */
  public static final int HEADER = 12;

  /** The most octets a packet may have; longer ones are truncated and then refused or ignored. */
  public static final int MAX_LENGTH = 2048;

  private static final int VERSION = 2;

  /** Octets that stand for types of RTCP, not for marker and payload type (RFC 5761, section 4). */
  private static final int FIRST_OF_RTCP = 192;

  private static final int LAST_OF_RTCP = 223;

  private final ByteBuffer octets;
  private int payloadOffset;
  private int payloadLength;

  public RtpPacket(ByteBuffer octets) {
    this.octets = octets;
  }

  /** Whether the buffer's first {@code length} octets begin as a packet does. */
  static boolean isRtp(ByteBuffer octets, int length) {
    return length >= HEADER && (octets.get(0) & 0xFF) >> 6 == VERSION && !isOfRtcp(octets);
  }

  /** Whether the second octet of the buffer is a type of RTCP. */
  public static boolean isOfRtcp(ByteBuffer octets) {
    int type = octets.get(1) & 0xFF;
    return type >= FIRST_OF_RTCP && type <= LAST_OF_RTCP;
  }

  /** Names the stream of a packet that begins with the buffer. */
  static int ssrc(ByteBuffer octets) {
    return octets.getInt(8);
  }

  /** The buffer to receive into. */
  public ByteBuffer octets() {
    return octets;
  }

  /**
   * Looks at the first {@code length} octets of the buffer.
   *
   * @return whether they are a well-formed RTP packet; only then ask for its fields
   */
  public boolean parse(int length) {
    if (!isRtp(octets, length)) {
      return false;
    }
    payloadOffset = HEADER + 4 * (octets.get(0) & 0x0F);
    return skipExtension(length) && cutPadding(length);
  }

  private boolean skipExtension(int length) {
    if ((octets.get(0) & 0x10) == 0) {
      return payloadOffset <= length;
    }
    if (payloadOffset + 4 > length) {
      return false;
    }
    payloadOffset += 4 + 4 * (octets.getShort(payloadOffset + 2) & 0xFFFF);
    return payloadOffset <= length;
  }

  private boolean cutPadding(int length) {
    payloadLength = length - payloadOffset;
    if ((octets.get(0) & 0x20) == 0) {
      return true;
    }
    int padding = octets.get(length - 1) & 0xFF;
    boolean wellFormed = padding > 0 && padding <= payloadLength;
    payloadLength -= padding;
    return wellFormed;
  }

  public boolean marker() {
    return (octets.get(1) & 0x80) != 0;
  }

  /** 0 to 127. */
  public int payloadType() {
    return octets.get(1) & 0x7F;
  }

  /** 0 to 65535. */
  public int sequenceNumber() {
    return octets.getShort(2) & 0xFFFF;
  }

  /** In units of the payload's clock, wrapping around; compare by difference. */
  public int timestamp() {
    return octets.getInt(4);
  }

  /** Names the stream the packet belongs to. */
  public int ssrc() {
    return ssrc(octets);
  }

  /** Octets of payload, without padding. */
  public int payloadLength() {
    return payloadLength;
  }

  /** One octet of the payload, 0 to 255. */
  public int payload(int index) {
    return octets.get(payloadOffset + index) & 0xFF;
  }

  /** Copies {@code length} octets of the payload from {@code from}. */
  public void copyPayload(int from, byte[] target, int offset, int length) {
    octets.get(payloadOffset + from, target, offset, length);
  }
}
