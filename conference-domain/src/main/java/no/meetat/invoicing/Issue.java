package no.meetat.invoicing;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What makes a draft an invoice.
 *
 * @param number the next one, without gaps over all invoices
 * @param issuedOn the document's date
 * @param dueOn the last day to pay
 * @param kid by which the bank tells whose payment it is, where there is one
 */
public record Issue(long number, LocalDate issuedOn, LocalDate dueOn, Option<String> kid) {}
