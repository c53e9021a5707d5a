package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/** AES in counter mode, and HMAC-SHA1 (RFC 3711, sections 4.1.1 and 4.2.1). */
final class CounterMode implements PacketCipher {

  private static final long WORD = 0xFFFF_FFFFL;

  private final KeyStream stream;
  private final HmacSha1 mac;
  private final int tag;
  private final long saltHigh;
  private final long saltLow;

  /**
   * By these keys.
   *
   * @param tag octets of a tag
   */
  CounterMode(SessionKeys keys, int tag) {
    this.stream = new KeyStream(keys.encryption());
    this.mac = new HmacSha1(keys.authentication());
    this.tag = tag;
    ByteBuffer salt = keys.salt(SessionKeys.SALT);
    this.saltHigh = salt.getLong(0);
    this.saltLow = salt.getLong(Long.BYTES);
  }

  @Override
  public void seal(PacketParts packet) {
    apply(packet);
    System.arraycopy(code(packet), 0, packet.octets, packet.tag, tag);
  }

  @Override
  public boolean open(PacketParts packet) {
    boolean authentic = PacketCipher.areAlike(packet.octets, packet.tag, code(packet), tag);
    if (authentic) {
      apply(packet);
    }
    return authentic;
  }

  private void apply(PacketParts packet) {
    long high = saltHigh ^ (packet.ssrc & WORD);
    long low = saltLow ^ (packet.index << 16);
    stream.apply(high, low, packet.octets, packet.from, packet.to);
  }

  private byte[] code(PacketParts packet) {
    mac.begin(packet.octets, packet.to);
    mac.add(packet.beside);
    return mac.end();
  }
}
