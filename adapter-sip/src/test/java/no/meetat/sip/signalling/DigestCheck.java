package no.meetat.sip.signalling;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A registrar's look at who registers: asks for Digest with SHA-256, and works the answer out. */
final class DigestCheck implements TestTrunk.Answers {

  private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=\"?([^\",]*)\"?");

  private final String user;
  private final String password;
  private volatile String nonce = "first";

  DigestCheck(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /** No answer to an earlier nonce is good any more. */
  void renew(String other) {
    nonce = other;
  }

  @Override
  public String to(Reply request) {
    Map<String, String> told = parameters(request.header("Authorization"));
    if (told.get("nonce").contains(nonce)
        && proof(told, request).equals(told.get("response").get())) {
      return request.answer(200, "Expires: " + request.header("Expires") + "\r\n");
    }
    String stale = told.isEmpty() || told.get("nonce").contains(nonce) ? "" : ",stale=true";
    return request.answer(
        401,
        "WWW-Authenticate: Digest realm=\"test\",qop=\"auth\",algorithm=MD5,nonce=\"old\"\r\n"
            + "WWW-Authenticate: Digest realm=\"test\",qop=\"auth\",algorithm=SHA-256,opaque=\"o\","
            + "nonce=\""
            + nonce
            + "\""
            + stale
            + "\r\n");
  }

  private String proof(Map<String, String> told, Reply request) {
    String who = hash(user + ":test:" + password);
    String what = hash(request.method() + ":" + told.get("uri").get());
    return hash(
        Vector.of("nonce", "nc", "cnonce", "qop")
            .map(name -> told.get(name).get())
            .prepend(who)
            .append(what)
            .mkString(":"));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
