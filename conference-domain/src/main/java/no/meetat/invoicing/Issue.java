package no.meetat.invoicing;

import java.time.LocalDate;

/**
 * What makes a draft an invoice.
 *
 * @param number the next one, without gaps over all invoices
 * @param issuedOn the document's date
 * @param dueOn the last day to pay
 */
public record Issue(long number, LocalDate issuedOn, LocalDate dueOn) {}
