package no.meetat.invoicing;

import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.charging.Money;

/**
 * What a document states as a line: one of a conference, or a sum of such ({@link StatedLines}).
 */
public sealed interface StatedLine permits InvoiceLine, SummaryLine {

  /** When the first charge began. */
  Instant began();

  /** When the last charge ended. */
  Instant ended();

  /** What is charged for. */
  LineItem item();

  /** How many stays there are; less than zero where they are taken off. */
  int callers();

  /** Of all stays together; none of a set-up fee. */
  long billedSeconds();

  /** Rounded to 0.01, excluding VAT (S34). */
  Money amount();

  /** Of a minute, or of each set-up, excluding VAT. */
  Money price();

  /** On top of the amount, 0.25 is 25 %. */
  BigDecimal vatRate();
}
