package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** AES in Galois/counter mode (RFC 7714, sections 8 and 9). */
final class GaloisMode implements PacketCipher {

  private static final int SALT = 12;
  private static final int TAG = 16;
  private static final long WORD = 0xFFFF_FFFFL;

  private final KeyStream stream;
  private final GaloisHash hash;
  private final boolean hasBeside;
  private final long saltHigh;
  private final long saltLow;
  private final byte[] tag = new byte[TAG];
  private final ByteBuffer tagView = ByteBuffer.wrap(tag);
  private final byte[] head = new byte[PacketParts.MOST + CryptoSuite.MOST_GROWTH];
  private final ByteBuffer headView = ByteBuffer.wrap(head);

  /**
   * By these keys.
   *
   * @param hasBeside whether what stands beside is authenticated, as in RTCP
   */
  GaloisMode(SessionKeys keys, boolean hasBeside) {
    this.stream = new KeyStream(keys.encryption());
    byte[] hashKey = new byte[KeyStream.BLOCK];
    stream.apply(0, 0, hashKey, 0, hashKey.length);
    this.hash = new GaloisHash(hashKey);
    this.hasBeside = hasBeside;
    ByteBuffer salt = keys.salt(SALT);
    this.saltHigh = salt.getLong(0);
    this.saltLow = salt.getLong(Long.BYTES);
  }

  @Override
  public void seal(PacketParts packet) {
    apply(packet);
    computeTag(packet);
    System.arraycopy(tag, 0, packet.octets, packet.tag, TAG);
  }

  @Override
  public boolean open(PacketParts packet) {
    computeTag(packet);
    boolean authentic = PacketCipher.areAlike(packet.octets, packet.tag, tag, TAG);
    if (authentic) {
      apply(packet);
    }
    return authentic;
  }

  private void apply(PacketParts packet) {
    stream.apply(high(packet), low(packet) + 2, packet.octets, packet.from, packet.to);
  }

  /** Two zeros, the source, and the index of 48 bits, all mixed with the salt; then a counter. */
  private long high(PacketParts packet) {
    return saltHigh ^ ((packet.ssrc & WORD) << 16 | packet.index >>> 32);
  }

  private long low(PacketParts packet) {
    return saltLow ^ packet.index << 32;
  }

  private void computeTag(PacketParts packet) {
    int authenticated = packet.from;
    System.arraycopy(packet.octets, 0, head, 0, authenticated);
    if (hasBeside) {
      headView.putInt(authenticated, packet.beside);
      authenticated += Integer.BYTES;
    }
    hash.begin();
    hash.add(headView, 0, authenticated);
    hash.add(packet.view, packet.from, packet.to);
    hash.add((long) authenticated * Byte.SIZE, (long) (packet.to - packet.from) * Byte.SIZE);
    tagView.putLong(0, hash.high()).putLong(Long.BYTES, hash.low());
    stream.apply(high(packet), low(packet) + 1, tag, 0, TAG);
  }
}
