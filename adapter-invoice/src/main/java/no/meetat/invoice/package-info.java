/**
 * What an invoice looks like: as text and as a page to print here, and as EHF in {@link
 * no.meetat.invoice.ehf}. An {@link no.meetat.invoice.InvoiceWriter} writes one invoice after the
 * other and holds none of their lines.
 */
@NullMarked
package no.meetat.invoice;

import org.jspecify.annotations.NullMarked;
