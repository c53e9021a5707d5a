package no.meetat.billing.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.meetat.booking.AccessCode;
import no.meetat.number.PhoneNumber;

/**
 * The key under which codes, and the numbers that keyed them, are hashed (HMAC-SHA-256, RFC 2104).
 * A secret.
 */
public final class CodeKey {

  /** Length of the key, in bytes. */
  static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  CodeKey(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** What is stored of the code: 64 hexadecimal digits. */
  public String hash(AccessCode code) {
    return hash(code.digits());
  }

  /** What is stored of a number that keyed a right code: 64 hexadecimal digits. */
  public String pseudonym(PhoneNumber number) {
    return hash(number.e164());
  }

  /** Distinguishes this key from others and gives nothing of it away. */
  String fingerprint() {
    return hash("fingerprint of the code key");
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
