package no.meetat.sip.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in counter mode (RFC 3711, section 4.1.1; RFC 7714, section 5): the blocks are the JDK's,
 * whose own counter mode allocates for each packet. One thread at a time.
 */
final class KeyStream {

  /** Octets of a block. */
  static final int BLOCK = 16;

  private static final int BLOCKS_AT_ONCE = 16;
  private static final int AT_ONCE = BLOCKS_AT_ONCE * BLOCK;

  private final Cipher aes;
  private final byte[] stream = new byte[AT_ONCE];
  private final byte[] counted = new byte[AT_ONCE];
  private final ByteBuffer counters = ByteBuffer.wrap(counted);

  KeyStream(byte[] key) {
    try {
      aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException without) {
      throw new IllegalStateException("no AES", without);
    }
  }

  /**
   * Encrypts or decrypts these octets.
   *
   * @param high the first half of the first counter
   * @param low the other half, which is counted up by one a block
   */
  void apply(long high, long low, byte[] octets, int from, int to) {
    long counter = low;
    for (int at = from; at < to; at += AT_ONCE) {
      int part = Math.min(AT_ONCE, to - at);
      fill(high, counter, Math.ceilDiv(part, BLOCK));
      for (int n = 0; n < part; n++) {
        octets[at + n] ^= stream[n];
      }
      counter += BLOCKS_AT_ONCE;
    }
  }

  private void fill(long high, long low, int blocks) {
    for (int block = 0; block < blocks; block++) {
      counters.putLong(block * BLOCK, high);
      counters.putLong(block * BLOCK + Long.BYTES, low + block);
    }
    try {
      aes.update(counted, 0, blocks * BLOCK, stream, 0);
    } catch (ShortBufferException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
