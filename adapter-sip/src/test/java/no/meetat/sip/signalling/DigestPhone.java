package no.meetat.sip.signalling;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How a phone answers a challenge by Digest: right, unless a test changes a field.
 *
 * @param fields in order; quoted where Digest quotes them
 */
record DigestPhone(String user, String password, String method, Map<String, String> fields) {

  private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=\"?([^\",]*)\"?");
  private static final Vector<String> BARE = Vector.of("algorithm", "qop", "nc");

  /** The answer of this user to the challenge of a 401 by this algorithm. */
  static DigestPhone to(Reply unauthorized, String algorithm, String user, String password) {
    Map<String, String> asked =
        unauthorized
            .headers("WWW-Authenticate")
            .map(DigestPhone::parameters)
            .find(each -> each.get("algorithm").contains(algorithm))
            .get();
    return new DigestPhone(
        user,
        password,
        "INVITE",
        HashMap.of(
            "username",
            user,
            "realm",
            asked.get("realm").get(),
            "nonce",
            asked.get("nonce").get(),
            "uri",
            "sip:23184500@127.0.0.1",
            "algorithm",
            algorithm,
            "qop",
            "auth",
            "nc",
            "00000001",
            "cnonce",
            "c"));
  }

  DigestPhone with(String field, String value) {
    return new DigestPhone(user, password, method, fields.put(field, value));
  }

  DigestPhone without(String field) {
    return new DigestPhone(user, password, method, fields.remove(field));
  }

  /** The value of Authorization. */
  @Override
  public String toString() {
    return written(proven());
  }

  /** The same with this proof. */
  String claiming(String response) {
    return written(fields.put("response", response));
  }

  private static String written(Map<String, String> all) {
    return "Digest "
        + all.map(
                each -> each._1 + "=" + (BARE.contains(each._1) ? each._2 : "\"" + each._2 + "\""))
            .mkString(", ");
  }

  private Map<String, String> proven() {
    String who = hash(user + ":" + field("realm") + ":" + password);
    String what = hash(method + ":" + field("uri"));
    String between =
        fields.containsKey("qop")
            ? Vector.of("nc", "cnonce", "qop").map(this::field).mkString("", ":", ":")
            : "";
    return fields.put("response", hash(who + ":" + field("nonce") + ":" + between + what));
  }

  private String field(String name) {
    return fields.get(name).getOrElse("");
  }

  private String hash(String text) {
    return hash(fields.get("algorithm").getOrElse("MD5"), text);
  }

  static String hash(String algorithm, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> parameters(String header) {
    return Vector.ofAll(PARAMETER.matcher(header).results())
        .foldLeft(HashMap.empty(), (all, each) -> all.put(each.group(1), each.group(2)));
  }
}
