package no.meetat.cli.settings;

import com.typesafe.config.ConfigException;
import java.util.regex.Pattern;

/** What the library says of settings, in the words of whoever wrote them. */
final class FaultText {

  /** A setting that the operator's file leaves out is at fault where others of it need it. */
  private static final Pattern OF_DEFAULT =
      Pattern.compile("reference\\.conf @ .*?: [0-9]+: Invalid value at '([^']+)': (.*)");

  private FaultText() {}

  static String of(ConfigException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return OF_DEFAULT
        .matcher(message)
        .replaceFirst("meetat.$1, which is not set: $2")
        .replace("close parentheses ')'", "close brace '}'");
  }
}
