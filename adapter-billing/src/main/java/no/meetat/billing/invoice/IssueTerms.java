package no.meetat.billing.invoice;

import java.time.LocalDate;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.Seller;

/**
 * What all invoices issued at once have in common.
 *
 * @param seller who is to be paid
 * @param common what they share with all others
 * @param today the documents' date
 * @param forms in which they are kept
 */
record IssueTerms(Seller seller, InvoiceTerms common, LocalDate today, DocumentForms forms) {}
