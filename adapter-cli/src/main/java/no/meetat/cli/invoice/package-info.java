/**
 * Invoices for people, programs and browsers. An {@link no.meetat.cli.invoice.InvoiceFormat} has an
 * {@link no.meetat.cli.invoice.InvoiceWriter}, which writes one invoice after the other and holds
 * none of their lines.
 */
@NullMarked
package no.meetat.cli.invoice;

import org.jspecify.annotations.NullMarked;
