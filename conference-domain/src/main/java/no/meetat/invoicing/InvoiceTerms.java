package no.meetat.invoicing;

import io.vavr.control.Option;

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
    Option<Seller> seller, int daysToPay, long firstNumber, String currency, KidKind kid) {}
