package no.meetat.sip.signalling.message;

import io.vavr.collection.HashMap;
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

  private static final String SCHEME = "digest";
  private static final String OLDEST_ALGORITHM = "MD5";

  /** The challenge that makes up a whole value; none where it is malformed or no Digest. */
  public static Option<Challenge> read(String value) {
    Cursor cursor = new Cursor(value).blanks();
    return cursor
        .token()
        .filter(scheme -> scheme.equalsIgnoreCase(SCHEME))
        .flatMap(scheme -> named(cursor.rest()))
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

  /** The parameters by their names in lower case; none where one is malformed or comes twice. */
  private static Option<Map<String, String>> named(String list) {
    Map<String, String> named = HashMap.empty();
    for (String each : Values.parted(list, Limits.PARAMETERS)) {
      Cursor cursor = new Cursor(each);
      Option<String> name = cursor.token().map(word -> word.toLowerCase(Locale.ROOT));
      Option<String> value = cursor.takes('=') ? value(cursor) : Option.none();
      if (name.isEmpty() || value.isEmpty() || named.containsKey(name.get()) || !cursor.atEnd()) {
        return Option.none();
      }
      named = named.put(name.get(), value.get());
    }
    return Option.some(named);
  }

  private static Option<String> value(Cursor cursor) {
    return cursor.sees('"')
        ? cursor.quoted().map(quoted -> quoted.substring(1, quoted.length() - 1))
        : cursor.token();
  }
}
