package no.meetat.invoice.ehf;

import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/**
 * Builds the UBL of a credit note, in the order of the standard (EN 16931: BG-1 to BG-25). Credited
 * amounts are above zero; the buyer pays nothing, so no account is named.
 */
final class EhfCreditNote {

  /** UNTDID 1001: credit note. */
  private static final String CREDIT_NOTE = "381";

  private static final String TERMS = "Til gode";

  private final EhfDocument document;
  private final EhfTax tax;
  private final CreditNoteType note = new CreditNoteType();

  EhfCreditNote(EhfDocument document) {
    this.document = document;
    this.tax = document.tax();
  }

  CreditNoteType build() {
    identify();
    note.addInvoicePeriod(EhfPeriod.of(document));
    document.head().corrects().map(EhfReference::of).forEach(note::addBillingReference);
    EhfAnnex.of(document).forEach(note::addAdditionalDocumentReference);
    note.setAccountingSupplierParty(EhfParty.supplier(document.seller()));
    note.setAccountingCustomerParty(EhfParty.customer(document.buyer(), document.recipient()));
    note.addPaymentTerms(terms());
    note.addTaxTotal(tax.total());
    note.setLegalMonetaryTotal(tax.monetaryTotal());
    document
        .lines()
        .zipWithIndex()
        .forEach(line -> note.addCreditNoteLine(new EhfLine(line._1, tax).credited(line._2 + 1)));
    return note;
  }

  private void identify() {
    note.setCustomizationID(EhfProfile.CUSTOMIZATION);
    note.setProfileID(EhfProfile.PROFILE);
    note.setID(Long.toString(document.issue().number()));
    note.setIssueDate(document.issue().issuedOn());
    note.setCreditNoteTypeCode(CREDIT_NOTE);
    note.setDocumentCurrencyCode(document.head().sums().currency());
    note.setBuyerReference(document.buyerReference());
  }

  /** An amount that is not zero needs terms (BR-CO-25). */
  private static PaymentTermsType terms() {
    PaymentTermsType terms = new PaymentTermsType();
    terms.addNote(new NoteType(TERMS));
    return terms;
  }
}
