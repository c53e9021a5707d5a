/**
 * The document that asks a payer for money, apart from what a stay costs. An {@link
 * no.meetat.invoicing.Invoice} adds up the records of a payer's month and rounds once (S34). What
 * is sent for it, to be read by people or by machines, is an {@link
 * no.meetat.invoicing.InvoiceHead} with {@link no.meetat.invoicing.InvoiceLines}; its {@link
 * no.meetat.invoicing.Issue} is final. {@link no.meetat.invoicing.Invoices} is the way in.
 */
@NullMarked
package no.meetat.invoicing;

import org.jspecify.annotations.NullMarked;
