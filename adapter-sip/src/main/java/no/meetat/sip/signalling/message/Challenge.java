package no.meetat.sip.signalling.message;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A challenge by Digest (RFC 7616, section 3.3; RFC 3261, section 20.44). Texts are those between
 * the quotes, as written.
 *
 * @param realm whose users are asked for
 * @param nonce of the server
 * @param opaque to be sent back; none where none is written
 * @param stale whether only the nonce was too old
 * @param algorithm its name; {@code MD5} where none is written
 * @param qop the qualities of protection on offer, in lower case; empty where none is written, as
 *     in RFC 2069
 */
public record Challenge(
    String realm,
    String nonce,
    Option<String> opaque,
    boolean stale,
    String algorithm,
    Vector<String> qop) {

  /** That of an answer or a challenge that names none (RFC 2617, section 3.2.1). */
  static final String OLDEST_ALGORITHM = "MD5";

  /** The challenge that makes up a whole value; none where it is malformed or no Digest. */
  public static Option<Challenge> read(String value) {
    return DigestFields.read(value)
        .filter(named -> named.containsKey("realm") && named.containsKey("nonce"))
        .map(Challenge::of);
  }

  private static Challenge of(Map<String, String> named) {
    return new Challenge(
        named.get("realm").get(),
        named.get("nonce").get(),
        named.get("opaque"),
        named.get("stale").exists("true"::equalsIgnoreCase),
        named.get("algorithm").getOrElse(OLDEST_ALGORITHM),
        named
            .get("qop")
            .toVector()
            .flatMap(words -> Values.parted(words.toLowerCase(Locale.ROOT), Limits.PARAMETERS)));
  }
}
