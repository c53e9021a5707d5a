package no.meetat.cli;

import io.vavr.control.Try;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads months as people write them: {@code 2026-11}. */
final class MonthConverter implements ITypeConverter<YearMonth> {
  @Override
  public YearMonth convert(String written) {
    return Try.of(() -> YearMonth.parse(written))
        .getOrElseThrow(
            () -> new TypeConversionException("`" + written + "` is not a month like 2026-11"));
  }
}
