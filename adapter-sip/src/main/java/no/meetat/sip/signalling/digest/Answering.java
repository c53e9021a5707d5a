package no.meetat.sip.signalling.digest;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.sip.signalling.message.Challenge;

/**
 * How one challenge is answered.
 *
 * @param challenge of the server
 * @param algorithm the hash function
 * @param qop the quality of protection that was chosen; none as in RFC 2069
 */
record Answering(Challenge challenge, DigestAlgorithm algorithm, Option<String> qop) {

  private static final String AUTH = "auth";
  private static final String AUTH_INT = "auth-int";
  private static final Vector<String> KNOWN = Vector.of(AUTH, AUTH_INT);

  /** What a client says of one request. */
  record Asked(String method, String uri) {}

  /**
   * What makes two answers to one nonce differ.
   *
   * @param count of requests with this nonce, from 1
   * @param cnonce of ours
   */
  record Once(int count, String cnonce) {

    String nc() {
      return "%08x".formatted(count);
    }
  }

  /** How this challenge can be answered; none where we know no way. */
  static Option<Answering> of(Challenge challenge) {
    Option<String> chosen = KNOWN.find(challenge.qop()::contains);
    return DigestAlgorithm.of(challenge.algorithm())
        .filter(known -> challenge.qop().isEmpty() || chosen.isDefined())
        .map(known -> new Answering(challenge, known, chosen));
  }

  /** The value of the header field that answers, for a request without a body. */
  String credentials(Login login, Asked asked, Once once) {
    return "Digest "
        + Vector.of(
                quoted("username", login.user()),
                quoted("realm", challenge.realm()),
                quoted("nonce", challenge.nonce()),
                quoted("uri", asked.uri()),
                quoted("response", response(login, asked, once)),
                "algorithm=" + algorithm.word())
            .appendAll(challenge.opaque().map(opaque -> quoted("opaque", opaque)))
            .appendAll(
                qop.toVector()
                    .flatMap(chosen ->
                        Vector.of(
                            "qop=" + chosen, "nc=" + once.nc(), quoted("cnonce", once.cnonce()))))
            .mkString(", ");
  }

  private static String quoted(String name, String value) {
    return name + "=\"" + value + "\"";
  }

  /** The proof (RFC 7616, section 3.4.1; without qop RFC 2069's). */
  private String response(Login login, Asked asked, Once once) {
    String who =
        algorithm.hash(login.user() + ":" + challenge.realm() + ":" + login.password().clear());
    String what = algorithm.hash(asked.method() + ":" + asked.uri() + body());
    String between =
        qop.map(chosen -> once.nc() + ":" + once.cnonce() + ":" + chosen + ":").getOrElse("");
    return algorithm.hash(who + ":" + challenge.nonce() + ":" + between + what);
  }

  /** The hash of no body, where the body is to be protected too. */
  private String body() {
    return qop.contains(AUTH_INT) ? ":" + algorithm.hash("") : "";
  }
}
