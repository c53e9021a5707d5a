package no.meetat.sip.signalling.message;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/** What follows the word Digest in a challenge or in credentials: {@code realm="a", nonce="b"}. */
final class DigestFields {

  private static final String SCHEME = "digest";

  private DigestFields() {}

  /**
   * The fields by their names in lower case, with the text between the quotes as written; none
   * where the value is malformed, has a field twice, or is no Digest.
   */
  static Option<Map<String, String>> read(String value) {
    Cursor cursor = new Cursor(value).blanks();
    return cursor
        .token()
        .filter(scheme -> scheme.equalsIgnoreCase(SCHEME))
        .flatMap(scheme -> named(cursor.rest()));
  }

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
