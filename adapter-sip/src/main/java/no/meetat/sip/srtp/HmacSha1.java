package no.meetat.sip.srtp;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * HMAC-SHA1 (RFC 2104) of the JDK's SHA-1; the JDK's own HMAC allocates for each packet. One thread
 * at a time.
 */
final class HmacSha1 {

  /** Octets of the result. */
  static final int LENGTH = 20;

  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5C;

  private final MessageDigest sha1;
  private final byte[] inner;
  private final byte[] outer;
  private final byte[] result = new byte[LENGTH];

  /**
   * By this key.
   *
   * @param key of 64 octets at most
   */
  HmacSha1(byte[] key) {
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException without) {
      throw new IllegalStateException("no SHA-1", without);
    }
    inner = padded(key, INNER);
    outer = padded(key, OUTER);
  }

  private static byte[] padded(byte[] key, int pad) {
    byte[] block = new byte[BLOCK];
    System.arraycopy(key, 0, block, 0, key.length);
    for (int n = 0; n < BLOCK; n++) {
      block[n] ^= (byte) pad;
    }
    return block;
  }

  /** What has the code that is begun with this. */
  void begin(byte[] octets, int length) {
    sha1.update(inner, 0, BLOCK);
    sha1.update(octets, 0, length);
  }

  /** More of the same, of 32 bits. */
  void add(int word) {
    sha1.update((byte) (word >> 24));
    sha1.update((byte) (word >> 16));
    sha1.update((byte) (word >> 8));
    sha1.update((byte) word);
  }

  /** The code of what was given since it was begun; overwritten by the next. */
  byte[] end() {
    try {
      sha1.digest(result, 0, LENGTH);
      sha1.update(outer, 0, BLOCK);
      sha1.update(result, 0, LENGTH);
      sha1.digest(result, 0, LENGTH);
      return result;
    } catch (DigestException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
