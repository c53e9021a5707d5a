package no.meetat.cli;

import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.number.PhoneNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The charges a command is about. */
final class BilledMonth {
  @CommandLine.Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      converter = MonthConverter.class,
      description = "In which the charges began, in Europe/Oslo.")
  private YearMonth month = YearMonth.of(1970, 1);

  @CommandLine.Option(
      names = "--bill-to",
      paramLabel = "NUMBER",
      converter = PhoneNumberConverter.class,
      description = "One payer alone.")
  private @Nullable PhoneNumber billTo;

  YearMonth month() {
    return month;
  }

  /** None for all payers. */
  Option<PhoneNumber> billTo() {
    return Option.of(billTo);
  }
}
