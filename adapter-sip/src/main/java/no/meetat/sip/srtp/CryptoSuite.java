package no.meetat.sip.srtp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How packets are encrypted and authenticated, the preferred first. */
public enum CryptoSuite {
  /** AES in Galois/counter mode (RFC 7714, section 14.2). */
  AEAD_AES_128_GCM(12, 16, 16),
  /** AES in counter mode with tags of 80 bits (RFC 4568, section 6.2.1). */
  AES_CM_128_HMAC_SHA1_80(14, 10, 10),
  /** The same with tags of 32 bits, but of 80 in reports (RFC 4568, section 6.2.2). */
  AES_CM_128_HMAC_SHA1_32(14, 4, 10);

  /** All there are. */
  public static final Vector<CryptoSuite> ALL = Vector.of(values());

  /** The longest that a packet grows by, RTP or RTCP, in octets. */
  static final int MOST_GROWTH = 20;

  /** Octets of a master key. */
  static final int KEY = 16;

  private final int salt;
  private final int tag;
  private final int reportTag;

  CryptoSuite(int salt, int tag, int reportTag) {
    this.salt = salt;
    this.tag = tag;
    this.reportTag = reportTag;
  }

  /** The suite with this name, in either case. */
  public static Option<CryptoSuite> of(String name) {
    return ALL.find(suite -> suite.name().equalsIgnoreCase(name));
  }

  /** Octets of a master key and its salt. */
  int keyAndSalt() {
    return KEY + salt;
  }

  /** Octets of the tag of a packet of RTP. */
  int tag() {
    return tag;
  }

  /** Octets of the tag of a packet of RTCP. */
  int reportTag() {
    return reportTag;
  }

  /** Whether one algorithm does both. */
  boolean isAead() {
    return this == AEAD_AES_128_GCM;
  }
}
