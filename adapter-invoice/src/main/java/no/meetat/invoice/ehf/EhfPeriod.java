package no.meetat.invoice.ehf;

import java.time.Instant;
import java.time.LocalDate;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.StatedLine;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;

/** When conferences were held, in UBL: days in Europe/Oslo. */
final class EhfPeriod {

  private EhfPeriod() {}

  /** The month, and the day on which the last conference that began in it ended. */
  static PeriodType of(EhfDocument document) {
    LocalDate last = document.head().month().atEndOfMonth();
    return period(
        document.head().month().atDay(1),
        document.lines().map(line -> day(line.ended())).append(last).max().getOrElse(last));
  }

  static PeriodType of(StatedLine line) {
    LocalDate began = day(line.began());
    LocalDate ended = day(line.ended());
    return period(began, ended.isBefore(began) ? began : ended);
  }

  private static PeriodType period(LocalDate first, LocalDate last) {
    PeriodType period = new PeriodType();
    period.setStartDate(first);
    period.setEndDate(last);
    return period;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Invoice.ZONE);
  }
}
