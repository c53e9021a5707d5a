package no.meetat.sip.signalling.digest;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash functions of Digest that we know (RFC 7616, section 6.1), the preferred first. */
enum DigestAlgorithm {
  SHA_256("SHA-256", "SHA-256"),
  SHA_512_256("SHA-512-256", "SHA-512/256"),
  MD5("MD5", "MD5");

  private final String word;
  private final String function;

  DigestAlgorithm(String word, String function) {
    this.word = word;
    this.function = function;
  }

  /** The algorithm that a challenge names so, in whatever case. */
  static Option<DigestAlgorithm> of(String word) {
    return Array.of(values()).find(algorithm -> algorithm.word.equalsIgnoreCase(word));
  }

  /** As header fields name it. */
  String word() {
    return word;
  }

  /** The hash of a text in UTF-8, in hexadecimal. */
  String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(function);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
