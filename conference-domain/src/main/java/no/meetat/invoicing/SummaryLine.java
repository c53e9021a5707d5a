package no.meetat.invoicing;

import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.charging.Money;

/**
 * The lines of a document that charge for the same at one price and one rate of VAT, added up.
 * Their amounts were rounded before, so that the sum is that of the lines to the øre.
 *
 * @param lines how many there are
 */
public record SummaryLine(
    long lines,
    Instant began,
    Instant ended,
    LineItem item,
    int callers,
    long billedSeconds,
    Money amount,
    Money price,
    BigDecimal vatRate)
    implements StatedLine {

  /** The sum of one line. */
  static SummaryLine of(InvoiceLine line) {
    return new SummaryLine(
        1,
        line.began(),
        line.ended(),
        line.item(),
        line.callers(),
        line.billedSeconds(),
        line.amount(),
        line.price(),
        line.vatRate());
  }

  /** The sum of both. */
  SummaryLine plus(SummaryLine other) {
    return new SummaryLine(
        lines + other.lines,
        began.isBefore(other.began) ? began : other.began,
        ended.isAfter(other.ended) ? ended : other.ended,
        item,
        Math.addExact(callers, other.callers),
        billedSeconds + other.billedSeconds,
        amount.plus(other.amount),
        price,
        vatRate);
  }
}
