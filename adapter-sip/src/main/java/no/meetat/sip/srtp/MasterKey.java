package no.meetat.sip.srtp;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A master key and its salt (RFC 3711, section 3.2.1), which no text shows. Two that are equal
 * encrypt alike.
 */
public final class MasterKey {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] octets;

  private MasterKey(byte[] octets) {
    this.octets = octets;
  }

  /** One that nobody has had. */
  public static MasterKey random(CryptoSuite suite) {
    byte[] octets = new byte[suite.keyAndSalt()];
    RANDOM.nextBytes(octets);
    return new MasterKey(octets);
  }

  /** As it is written in base64; none where that is not the key and the salt of this suite. */
  public static Option<MasterKey> read(CryptoSuite suite, String base64) {
    return Option.when(base64.length() <= 2 * suite.keyAndSalt(), base64)
        .flatMap(MasterKey::decoded)
        .filter(octets -> octets.length == suite.keyAndSalt())
        .map(MasterKey::new);
  }

  private static Option<byte[]> decoded(String base64) {
    try {
      return Option.some(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException noBase64) {
      return Option.none();
    }
  }

  /** In base64, for the peer alone. */
  public String written() {
    return Base64.getEncoder().encodeToString(octets);
  }

  byte[] key() {
    return Arrays.copyOf(octets, CryptoSuite.KEY);
  }

  /**
   * Followed by zeros, as it stands in counters (RFC 3711, section 4.3.1; RFC 7714, section 11).
   */
  ByteBuffer paddedSalt() {
    ByteBuffer salt = ByteBuffer.allocate(KeyStream.BLOCK);
    return salt.put(octets, CryptoSuite.KEY, octets.length - CryptoSuite.KEY).clear();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey key && MessageDigest.isEqual(octets, key.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  /** Says nothing about it. */
  @Override
  public String toString() {
    return "a master key";
  }
}
