package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/**
 * The keys of one kind of packets, which both sides derive from a master key (RFC 3711, section
 * 4.3; RFC 7714, section 11). They are derived once: no derivation rate is ever agreed on.
 */
final class SessionKeys {

  /** Octets of the longest salt. */
  static final int SALT = 14;

  /** The labels of RTP are 0 to 2: encryption, authentication, salt. Those of RTCP follow. */
  private static final int LABELS = 3;

  private final byte[] encryption;
  private final byte[] authentication;
  private final byte[] salt;

  /**
   * These keys.
   *
   * @param encryption 16 octets
   * @param authentication of HMAC; not used in Galois/counter mode
   * @param salt 14 octets, or 12 in Galois/counter mode
   */
  SessionKeys(byte[] encryption, byte[] authentication, byte[] salt) {
    this.encryption = encryption;
    this.authentication = authentication;
    this.salt = salt;
  }

  static SessionKeys ofRtp(MasterKey key) {
    return derived(key, 0);
  }

  static SessionKeys ofRtcp(MasterKey key) {
    return derived(key, LABELS);
  }

  private static SessionKeys derived(MasterKey key, int label) {
    KeyStream master = new KeyStream(key.key());
    ByteBuffer salt = key.paddedSalt();
    return new SessionKeys(
        derived(master, salt, label, CryptoSuite.KEY),
        derived(master, salt, label + 1, HmacSha1.LENGTH),
        derived(master, salt, label + 2, SALT));
  }

  private static byte[] derived(KeyStream master, ByteBuffer salt, int label, int length) {
    byte[] octets = new byte[length];
    master.apply(salt.getLong(0) ^ label, salt.getLong(Long.BYTES), octets, 0, length);
    return octets;
  }

  byte[] encryption() {
    return encryption;
  }

  byte[] authentication() {
    return authentication;
  }

  /** So many octets of it, followed by zeros up to a block. */
  ByteBuffer salt(int length) {
    return ByteBuffer.allocate(KeyStream.BLOCK).put(salt, 0, length).clear();
  }
}
