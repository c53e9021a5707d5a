package no.meetat.billing.invoice;

import no.meetat.invoicing.Seller;

/**
 * What all invoices issued at once have in common.
 *
 * @param seller who is to be paid
 * @param daysToPay from the day of issue
 * @param firstNumber of the very first invoice; has no effect on later ones
 * @param currency of the sums, ISO 4217
 */
public record IssueTerms(Seller seller, int daysToPay, long firstNumber, String currency) {}
