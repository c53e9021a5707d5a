package no.meetat.sip.signalling.digest;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.meetat.sip.limit.Source;

/**
 * Makes nonces that say themselves, under a key, whom they were made for and when (RFC 7616,
 * section 5.4), so that none is kept. Any thread.
 */
final class Nonces {

  /** Octets of a key. */
  static final int KEY_OCTETS = 32;

  private static final String FUNCTION = "HmacSHA256";
  private static final int NONCE_OCTETS = 2 * Long.BYTES;
  private static final int PROOF_OCTETS = 16;
  private static final int TAG_OCTETS = 8;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Characters of one as written. */
  private static final int LENGTH =
      ENCODER.encodeToString(new byte[NONCE_OCTETS + PROOF_OCTETS]).length();

  private final SecretKeySpec key;
  private final LongSupplier nanos;
  private final AtomicLong made = new AtomicLong();

  /**
   * None yet.
   *
   * @param key of {@link #KEY_OCTETS} that nobody can guess
   * @param nanos a monotonic clock
   */
  Nonces(byte[] key, LongSupplier nanos) {
    this.key = new SecretKeySpec(key, FUNCTION);
    this.nanos = nanos;
  }

  /** A new one, for answers from this source alone. */
  String next(Source source) {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_OCTETS)
            .putLong(made.incrementAndGet())
            .putLong(nanos.getAsLong())
            .array();
    return ENCODER.encodeToString(
        ByteBuffer.allocate(NONCE_OCTETS + PROOF_OCTETS)
            .put(nonce)
            .put(proof(nonce, source))
            .array());
  }

  /** The nonce of this text; none where we did not make it for this source. */
  Option<Nonce> read(String written, Source source) {
    return Option.when(written.length() == LENGTH, written)
        .flatMap(Nonces::decoded)
        .filter(octets -> isOurs(octets, source))
        .map(ByteBuffer::wrap)
        .map(octets -> new Nonce(octets.getLong(), octets.getLong()));
  }

  private static Option<byte[]> decoded(String written) {
    try {
      return Option.some(Base64.getUrlDecoder().decode(written));
    } catch (IllegalArgumentException foreign) {
      return Option.none();
    }
  }

  private boolean isOurs(byte[] octets, Source source) {
    byte[] nonce = Arrays.copyOf(octets, NONCE_OCTETS);
    byte[] proof = Arrays.copyOfRange(octets, NONCE_OCTETS, octets.length);
    return MessageDigest.isEqual(proof, proof(nonce, source));
  }

  private byte[] proof(byte[] nonce, Source source) {
    return Arrays.copyOf(keyed(nonce, source.address().getAddress()), PROOF_OCTETS);
  }

  /** A tag that is the same each time for the same text, and that nobody can guess. */
  String tag(String text) {
    byte[] octets = keyed(text.getBytes(StandardCharsets.UTF_8), new byte[0]);
    return HexFormat.of().formatHex(octets, 0, TAG_OCTETS);
  }

  private byte[] keyed(byte[] first, byte[] second) {
    try {
      Mac mac = Mac.getInstance(FUNCTION);
      mac.init(key);
      mac.update(first);
      return mac.doFinal(second);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
