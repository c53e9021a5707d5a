package no.meetat.cli;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads lengths of time as people write them, with a unit: {@code 90 s}, {@code 10min}. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6}) ?([a-z]+)");

  private static final Map<String, ChronoUnit> UNITS =
      HashMap.of(
          "s", ChronoUnit.SECONDS,
          "seconds", ChronoUnit.SECONDS,
          "min", ChronoUnit.MINUTES,
          "minutes", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "hours", ChronoUnit.HOURS);

  @Override
  public Duration convert(String written) {
    Matcher form = FORM.matcher(written.toLowerCase(Locale.ROOT));
    if (!form.matches() || !UNITS.containsKey(form.group(2))) {
      throw new TypeConversionException(
          "`" + written + "` is no length of time: write 90s, 10min or 2h");
    }
    return Duration.of(Long.parseLong(form.group(1)), UNITS.get(form.group(2)).get());
  }
}
