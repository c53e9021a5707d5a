package no.meetat.sip.signalling.message;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Privacy asks to hide (RFC 3323, RFC 3325, RFC 7044). */
public final class PrivacyField {

  /** The words that ask for nothing by themselves. */
  private static final Set<String> NOTHING = HashSet.of("", "none", "critical");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,\\s\"]+");

  private PrivacyField() {}

  /** The words of these values of Privacy, in lower case. */
  public static Seq<String> words(Seq<String> values) {
    return values.flatMap(PrivacyField::words);
  }

  private static Vector<String> words(String value) {
    return Vector.of(BETWEEN_WORDS.split(value.toLowerCase(Locale.ROOT), -1));
  }

  /** Whether anything is asked for, known to us or not. */
  public static boolean hides(HeaderFields headers) {
    return !words(headers.values(HeaderNames.PRIVACY)).forAll(NOTHING::contains);
  }

  /** Whether a Privacy among the header fields of the URI, escaped or not, asks for anything. */
  static boolean hides(Uri uri) {
    Vector<String> fields = Vector.of(uri.text().split("[?&]", -1)).tail();
    return fields
        .map(field -> field.split("=", 2))
        .filter(field -> unescaped(field[0]).equalsIgnoreCase(HeaderNames.PRIVACY))
        .exists(field -> field.length < 2 || !words(unescaped(field[1])).forAll(NOTHING::contains));
  }

  /** A plus stands for itself in a URI of SIP; its escapes are known to be sound. */
  private static String unescaped(String written) {
    return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
  }
}
