package no.meetat.billing.text;

import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/**
 * Lines of comma-separated values (RFC 4180, section 2). Cells that a spreadsheet would take for
 * formulas begin with an apostrophe.
 */
public final class Csv {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

  /** What spreadsheets would run, unless it is a number. */
  private static final Pattern FORMULA = Pattern.compile("^(?:[=@\t\r]|[+-](?![0-9 .,]*$))");

  /** Before a cell that is text whatever it looks like; spreadsheets do not show it. */
  private static final String TEXT = "'";

  private Csv() {}

  /** One line, without its end. */
  public static String line(Seq<String> values) {
    return values.map(Csv::quoted).mkString(",");
  }

  private static String quoted(String value) {
    String text = FORMULA.matcher(value).find() ? TEXT + value : value;
    return NEEDS_QUOTES.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
