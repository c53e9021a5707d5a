package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/**
 * GHASH (NIST SP 800-38D, section 6.4), of which the JDK has none that can be used again without
 * allocating. Products without carry are put together of those of integers whose bits lie four
 * apart, as in Thomas Pornin's BearSSL: there are no tables and no branches, so time tells nothing
 * of the key. One thread at a time.
 */
final class GaloisHash {

  private static final int BLOCK = KeyStream.BLOCK;

  /** Each fourth bit. */
  private static final long BITS_0 = 0x1111_1111_1111_1111L;

  private static final long BITS_1 = BITS_0 << 1;
  private static final long BITS_2 = BITS_0 << 2;
  private static final long BITS_3 = BITS_0 << 3;

  private final long keyHigh;
  private final long keyLow;
  private final long keySum;
  private final long keyHighReversed;
  private final long keyLowReversed;
  private final long keySumReversed;
  private final byte[] last = new byte[BLOCK];
  private final ByteBuffer lastBlock = ByteBuffer.wrap(last);
  private long high;
  private long low;

  /**
   * By this key.
   *
   * @param key a block
   */
  GaloisHash(byte[] key) {
    ByteBuffer block = ByteBuffer.wrap(key);
    keyHigh = block.getLong(0);
    keyLow = block.getLong(Long.BYTES);
    keySum = keyHigh ^ keyLow;
    keyHighReversed = Long.reverse(keyHigh);
    keyLowReversed = Long.reverse(keyLow);
    keySumReversed = keyHighReversed ^ keyLowReversed;
  }

  /** Begins anew. */
  void begin() {
    high = 0;
    low = 0;
  }

  /**
   * Adds octets, with zeros behind them up to a whole block.
   *
   * @param octets a buffer of an array
   */
  void add(ByteBuffer octets, int from, int to) {
    int at = from;
    for (; at + BLOCK <= to; at += BLOCK) {
      add(octets.getLong(at), octets.getLong(at + Long.BYTES));
    }
    if (at < to) {
      lastBlock.putLong(0, 0).putLong(Long.BYTES, 0);
      octets.get(at, last, 0, to - at);
      add(lastBlock.getLong(0), lastBlock.getLong(Long.BYTES));
    }
  }

  /** Adds a block. */
  void add(long blockHigh, long blockLow) {
    multiply(high ^ blockHigh, low ^ blockLow);
  }

  /** The first half of the hash. */
  long high() {
    return high;
  }

  /** The other half. */
  long low() {
    return low;
  }

  private void multiply(long y1, long y0) {
    long y1r = Long.reverse(y1);
    long y0r = Long.reverse(y0);
    long z0 = product(y0, keyLow);
    long z1 = product(y1, keyHigh);
    long z2 = product(y0 ^ y1, keySum) ^ z0 ^ z1;
    long z0r = product(y0r, keyLowReversed);
    long z1r = product(y1r, keyHighReversed);
    long z2r = product(y0r ^ y1r, keySumReversed) ^ z0r ^ z1r;
    reduce(
        z0,
        (Long.reverse(z0r) >>> 1) ^ z2,
        z1 ^ (Long.reverse(z2r) >>> 1),
        Long.reverse(z1r) >>> 1);
  }

  /**
   * Takes what is beyond 128 bits back in; bits are in reversed order, so first one to the left.
   */
  private void reduce(long p0, long p1, long p2, long p3) {
    long v0 = p0 << 1;
    long v1 = (p1 << 1) | (p0 >>> 63);
    long v2 = (p2 << 1) | (p1 >>> 63);
    long v3 = (p3 << 1) | (p2 >>> 63);
    v2 ^= v0 ^ (v0 >>> 1) ^ (v0 >>> 2) ^ (v0 >>> 7);
    v1 ^= (v0 << 63) ^ (v0 << 62) ^ (v0 << 57);
    v3 ^= v1 ^ (v1 >>> 1) ^ (v1 >>> 2) ^ (v1 >>> 7);
    v2 ^= (v1 << 63) ^ (v1 << 62) ^ (v1 << 57);
    low = v2;
    high = v3;
  }

  /** The lower 64 bits of the product without carry. */
  private static long product(long x, long y) {
    long x0 = x & BITS_0;
    long x1 = x & BITS_1;
    long x2 = x & BITS_2;
    long x3 = x & BITS_3;
    long y0 = y & BITS_0;
    long y1 = y & BITS_1;
    long y2 = y & BITS_2;
    long y3 = y & BITS_3;
    long z0 = (x0 * y0) ^ (x1 * y3) ^ (x2 * y2) ^ (x3 * y1);
    long z1 = (x0 * y1) ^ (x1 * y0) ^ (x2 * y3) ^ (x3 * y2);
    long z2 = (x0 * y2) ^ (x1 * y1) ^ (x2 * y0) ^ (x3 * y3);
    long z3 = (x0 * y3) ^ (x1 * y2) ^ (x2 * y1) ^ (x3 * y0);
    return (z0 & BITS_0) | (z1 & BITS_1) | (z2 & BITS_2) | (z3 & BITS_3);
  }
}
