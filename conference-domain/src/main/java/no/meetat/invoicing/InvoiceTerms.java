package no.meetat.invoicing;

import io.vavr.control.Option;
import java.time.LocalDate;
import no.meetat.number.PhoneNumber;

/**
 * What all invoices have in common.
 *
 * @param seller who is to be paid; nothing is issued while nobody is named
 * @param daysToPay from the day of issue
 * @param firstNumber of the very first invoice; has no effect on later ones
 * @param currency of the sums, ISO 4217
 * @param kid what KIDs there are
 */
public record InvoiceTerms(
    Option<Seller> seller, int daysToPay, long firstNumber, String currency, KidKind kid) {

  /** What makes the payer's draft the invoice of that number (S38). */
  public Issue issue(PhoneNumber payer, long number, LocalDate today) {
    return new Issue(number, today, today.plusDays(daysToPay), kid.of(payer, number));
  }
}
