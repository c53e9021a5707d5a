package no.meetat.sip.signalling.message;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * An answer to a challenge by Digest with {@code qop} (RFC 7616, section 3.4). Texts are those
 * between the quotes, as written, an octet a character.
 *
 * @param username who answers
 * @param realm of the challenge
 * @param nonce of the challenge
 * @param uri that is asked for; proxies may have changed the request's since (RFC 3261, 22.4)
 * @param response the proof, in hexadecimal
 * @param algorithm its name; {@code MD5} where none is written
 * @param qop the quality of protection
 * @param count of answers to this nonce, in hexadecimal ({@code nc})
 * @param cnonce of who answers
 */
public record DigestCredentials(
    String username,
    String realm,
    String nonce,
    String uri,
    String response,
    String algorithm,
    String qop,
    String count,
    String cnonce) {

  private static final Vector<String> NEEDED =
      Vector.of("username", "realm", "nonce", "uri", "response", "qop", "nc", "cnonce");

  /** The credentials that make up a whole value; none where one of the fields is missing. */
  public static Option<DigestCredentials> read(String value) {
    return DigestFields.read(value)
        .filter(fields -> NEEDED.forAll(fields::containsKey))
        .map(DigestCredentials::of);
  }

  private static DigestCredentials of(Map<String, String> fields) {
    return new DigestCredentials(
        fields.get("username").get(),
        fields.get("realm").get(),
        fields.get("nonce").get(),
        fields.get("uri").get(),
        fields.get("response").get(),
        fields.get("algorithm").getOrElse(Challenge.OLDEST_ALGORITHM),
        fields.get("qop").get(),
        fields.get("nc").get(),
        fields.get("cnonce").get());
  }

  /** Of which realm it is. */
  @Override
  public String toString() {
    return "credentials for " + realm;
  }
}
