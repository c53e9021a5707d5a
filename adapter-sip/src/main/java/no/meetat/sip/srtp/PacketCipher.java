package no.meetat.sip.srtp;

/** Encrypts and authenticates packets by one set of session keys. One thread at a time. */
sealed interface PacketCipher permits CounterMode, GaloisMode {

  /** For RTP. */
  static PacketCipher ofRtp(CryptoSuite suite, MasterKey key) {
    SessionKeys keys = SessionKeys.ofRtp(key);
    return suite.isAead() ? new GaloisMode(keys, false) : new CounterMode(keys, suite.tag());
  }

  /** For RTCP. */
  static PacketCipher ofRtcp(CryptoSuite suite, MasterKey key) {
    SessionKeys keys = SessionKeys.ofRtcp(key);
    return suite.isAead() ? new GaloisMode(keys, true) : new CounterMode(keys, suite.reportTag());
  }

  /** Encrypts a packet and puts its tag where it belongs. */
  void seal(PacketParts packet);

  /**
   * Decrypts a packet whose tag is right.
   *
   * @return whether it is; else nothing was changed
   */
  boolean open(PacketParts packet);

  /** Whether the tags are alike; how long that takes tells nothing. */
  static boolean areAlike(byte[] octets, int at, byte[] tag, int length) {
    int difference = 0;
    for (int n = 0; n < length; n++) {
      difference |= octets[at + n] ^ tag[n];
    }
    return difference == 0;
  }
}
