package no.meetat.sip.rtcp;

/** The types of RTCP that we know (RFC 3550, section 12.1), and how long their parts are. */
final class RtcpFormat {

  static final int SENDER_REPORT = 200;
  static final int RECEIVER_REPORT = 201;
  static final int SOURCE_DESCRIPTION = 202;
  static final int BYE = 203;

  /** Version 2, as it stands in the first octet. */
  static final int VERSION_2 = 0x80;

  /** Octets of a word, in which lengths are told. */
  static final int WORD = 4;

  /** Octets of the header and the source behind it. */
  static final int HEADER = 2 * WORD;

  /** Octets of a report block. */
  static final int BLOCK = 6 * WORD;

  /** Octets of what a sender says of its stream. */
  static final int SENDER_INFO = 5 * WORD;

  private RtcpFormat() {}
}
