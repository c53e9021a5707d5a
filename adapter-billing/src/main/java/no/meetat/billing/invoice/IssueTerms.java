package no.meetat.billing.invoice;

import java.time.LocalDate;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.Seller;
import no.meetat.number.PhoneNumber;

/**
 * What all invoices issued at once have in common.
 *
 * @param seller who is to be paid
 * @param common what they share with all others
 * @param today the documents' date
 * @param forms in which they are kept
 */
record IssueTerms(Seller seller, InvoiceTerms common, LocalDate today, DocumentForms forms) {

  /** What makes the payer's draft the invoice of that number. */
  Issue issue(PhoneNumber payer, long number) {
    return new Issue(
        number, today, today.plusDays(common.daysToPay()), common.kid().of(payer, number));
  }
}
