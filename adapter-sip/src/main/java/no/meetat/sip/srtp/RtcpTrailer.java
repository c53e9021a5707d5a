package no.meetat.sip.srtp;

/**
 * What stands behind a report: the word with its index, and the tag; in Galois/counter mode the tag
 * comes first (RFC 3711, section 3.4; RFC 7714, section 9.1).
 *
 * @param word where the word begins
 * @param tag where the tag begins
 * @param end behind both
 */
record RtcpTrailer(int word, int tag, int end) {

  /** Octets of a report that are never encrypted. */
  static final int HEADER = 8;

  /** Where its source is named. */
  static final int SSRC = 4;

  /** Of the word: that the report is encrypted. */
  static final int ENCRYPTED = 0x8000_0000;

  /** Of the word: the index. */
  static final int INDEX = 0x7FFF_FFFF;

  private static final int WORD = 4;

  /** Behind a report of so many octets. */
  static RtcpTrailer behind(CryptoSuite suite, int report) {
    int tag = suite.reportTag();
    return suite.isAead()
        ? new RtcpTrailer(report + tag, report, report + tag + WORD)
        : new RtcpTrailer(report, report + WORD, report + WORD + tag);
  }

  /** Octets of it. */
  static int length(CryptoSuite suite) {
    return WORD + suite.reportTag();
  }
}
