package no.meetat.billing.text;

import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/** Lines of comma-separated values (RFC 4180, section 2). */
public final class Csv {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

  private Csv() {}

  /** One line, without its end. */
  public static String line(Seq<String> values) {
    return values.map(Csv::quoted).mkString(",");
  }

  private static String quoted(String value) {
    return NEEDS_QUOTES.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }
}
