/**
 * Invoices as EHF Billing 3.0, which is PEPPOL BIS Billing 3: UBL 2.1 documents that the buyer's
 * accounting system reads.
 */
@NullMarked
package no.meetat.invoice.ehf;

import org.jspecify.annotations.NullMarked;
