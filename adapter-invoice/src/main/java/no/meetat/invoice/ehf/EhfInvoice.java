package no.meetat.invoice.ehf;

import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** Builds the UBL of an invoice, in the order of the standard (EN 16931: BG-1 to BG-25). */
final class EhfInvoice {

  /** UNTDID 1001: commercial invoice. */
  private static final String COMMERCIAL_INVOICE = "380";

  /** UNTDID 4461: credit transfer. */
  private static final String CREDIT_TRANSFER = "30";

  private final EhfDocument document;
  private final EhfTax tax;
  private final InvoiceType invoice = new InvoiceType();

  EhfInvoice(EhfDocument document) {
    this.document = document;
    this.tax = document.tax();
  }

  InvoiceType build() {
    identify();
    invoice.addInvoicePeriod(EhfPeriod.of(document));
    document.head().corrects().map(EhfReference::of).forEach(invoice::addBillingReference);
    EhfAnnex.of(document).forEach(invoice::addAdditionalDocumentReference);
    invoice.setAccountingSupplierParty(EhfParty.supplier(document.seller()));
    invoice.setAccountingCustomerParty(EhfParty.customer(document.buyer(), document.recipient()));
    invoice.addPaymentMeans(payment());
    invoice.addTaxTotal(tax.total());
    invoice.setLegalMonetaryTotal(tax.monetaryTotal());
    document
        .lines()
        .zipWithIndex()
        .forEach(line -> invoice.addInvoiceLine(new EhfLine(line._1, tax).invoiced(line._2 + 1)));
    return invoice;
  }

  private void identify() {
    invoice.setCustomizationID(EhfProfile.CUSTOMIZATION);
    invoice.setProfileID(EhfProfile.PROFILE);
    invoice.setID(Long.toString(document.issue().number()));
    invoice.setIssueDate(document.issue().issuedOn());
    invoice.setDueDate(document.issue().dueOn());
    invoice.setInvoiceTypeCode(COMMERCIAL_INVOICE);
    invoice.setDocumentCurrencyCode(document.head().sums().currency());
    invoice.setBuyerReference(document.buyerReference());
  }

  private PaymentMeansType payment() {
    FinancialAccountType account = new FinancialAccountType();
    account.setID(document.seller().account());
    PaymentMeansType payment = new PaymentMeansType();
    payment.setPaymentMeansCode(CREDIT_TRANSFER);
    document.issue().kid().map(PaymentIDType::new).forEach(payment::addPaymentID);
    payment.setPayeeFinancialAccount(account);
    return payment;
  }
}
