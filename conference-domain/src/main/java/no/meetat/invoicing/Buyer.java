package no.meetat.invoicing;

import io.vavr.control.Option;

/**
 * Who pays an invoice.
 *
 * @param party name and address
 * @param reference the buyer's own, an order or a cost centre
 */
public record Buyer(Party party, Option<String> reference) {}
