package no.meetat.sip.signalling.digest;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash functions of Digest that we know (RFC 7616, section 6.1), the preferred first. */
public enum DigestAlgorithm {
  SHA_256("SHA-256", "SHA-256", 64),
  SHA_512_256("SHA-512-256", "SHA-512/256", 64),
  MD5("MD5", "MD5", 32);

  private final String word;
  private final String function;
  private final int length;

  DigestAlgorithm(String word, String function, int length) {
    this.word = word;
    this.function = function;
    this.length = length;
  }

  /** The algorithm that a challenge names so, in whatever case. */
  public static Option<DigestAlgorithm> of(String word) {
    return Array.of(values()).find(algorithm -> algorithm.word.equalsIgnoreCase(word));
  }

  /** As header fields name it. */
  public String word() {
    return word;
  }

  /** Hexadecimal digits of its hashes. */
  public int length() {
    return length;
  }

  /** The hash of a text in UTF-8, in hexadecimal. */
  String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of octets, in hexadecimal. */
  String hash(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(function).digest(octets));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
