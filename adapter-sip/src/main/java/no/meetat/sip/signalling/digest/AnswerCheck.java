package no.meetat.sip.signalling.digest;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.DigestCredentials;

/** Works out whether credentials are right; takes as long for a user whom nobody knows. */
final class AnswerCheck {

  private static final String AUTH = "auth";
  private static final Pattern COUNT = Pattern.compile("[0-9A-Fa-f]{8}");

  private final RealmUser nobody;

  /**
   * A check.
   *
   * @param secret that nobody can guess
   */
  AnswerCheck(byte[] secret) {
    Map<DigestAlgorithm, String> hashes =
        Vector.of(DigestAlgorithm.values())
            .foldLeft(
                LinkedHashMap.empty(),
                (all, algorithm) -> all.put(algorithm, algorithm.hash(secret)));
    this.nobody = new RealmUser(hashes, Option.none());
  }

  /** The user whose answer this is to a request of this method; none where it is wrong. */
  Option<RealmUser> user(Realm realm, DigestCredentials answer, String method) {
    RealmUser user = realm.users().getOrElse(answer.username(), nobody);
    return DigestAlgorithm.of(answer.algorithm())
        .filter(realm.algorithms()::contains)
        .filter(any -> isWhole(answer))
        .flatMap(algorithm ->
            user.hashes().get(algorithm).map(who -> expected(algorithm, who, answer, method)))
        .filter(expected -> isSame(expected, answer.response()))
        .map(any -> user);
  }

  private static boolean isWhole(DigestCredentials answer) {
    return answer.qop().equalsIgnoreCase(AUTH)
        && COUNT.matcher(answer.count()).matches()
        && !answer.cnonce().isEmpty();
  }

  /** The proof as RFC 7616 has it, section 3.4.1. */
  private static String expected(
      DigestAlgorithm algorithm, String who, DigestCredentials answer, String method) {
    String what = algorithm.hash(octets(method + ":" + answer.uri()));
    return algorithm.hash(
        octets(
            Vector.of(who, answer.nonce(), answer.count(), answer.cnonce(), answer.qop(), what)
                .mkString(":")));
  }

  private static boolean isSame(String expected, String response) {
    return MessageDigest.isEqual(octets(expected), octets(response.toLowerCase(Locale.ROOT)));
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
