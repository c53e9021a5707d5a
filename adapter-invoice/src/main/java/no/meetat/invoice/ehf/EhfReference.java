package no.meetat.invoice.ehf;

import no.meetat.invoicing.InvoiceReference;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;

/** The document that is corrected, in UBL (EN 16931: BG-3). */
final class EhfReference {

  private EhfReference() {}

  static BillingReferenceType of(InvoiceReference corrected) {
    DocumentReferenceType document = new DocumentReferenceType();
    document.setID(Long.toString(corrected.number()));
    document.setIssueDate(corrected.issuedOn());
    BillingReferenceType reference = new BillingReferenceType();
    reference.setInvoiceDocumentReference(document);
    return reference;
  }
}
