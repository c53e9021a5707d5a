package no.meetat.simulator.script;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in a script.
 *
 * @param millis from the start of the script
 * @param written as it stands in the script: {@code mm:ss}, {@code h:mm:ss}, either with {@code
 *     .mmm}
 */
public record ScriptTime(long millis, String written) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<hours>\\d{1,2}):(?=[0-5]\\d:))?(?<minutes>\\d{1,3}):(?<seconds>[0-5]\\d)"
              + "(?:\\.(?<fraction>\\d{1,3}))?");
  private static final int FRACTION_DIGITS = 3;

  /** The time written here; none when the text is no time. */
  public static Option<ScriptTime> parse(String written) {
    return Option.some(TIME.matcher(written))
        .filter(Matcher::matches)
        .map(time -> new ScriptTime(millis(time), written));
  }

  private static long millis(Matcher time) {
    long minutes = number(time.group("hours")) * 60 + number(time.group("minutes"));
    return (minutes * 60 + number(time.group("seconds"))) * 1_000 + fraction(time);
  }

  private static long fraction(Matcher time) {
    return Option.of(time.group("fraction"))
        .map(digits -> number((digits + "00").substring(0, FRACTION_DIGITS)))
        .getOrElse(0L);
  }

  private static long number(@Nullable String digits) {
    return Option.of(digits).map(Long::parseLong).getOrElse(0L);
  }

  @Override
  public String toString() {
    return written;
  }
}
