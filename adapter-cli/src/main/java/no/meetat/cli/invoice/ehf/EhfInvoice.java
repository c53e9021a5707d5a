package no.meetat.cli.invoice.ehf;

import java.time.Instant;
import java.time.LocalDate;
import no.meetat.charging.Invoice;
import no.meetat.charging.InvoiceLine;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** Builds the UBL of an invoice, in the order of the standard (EN 16931: BG-1 to BG-25). */
final class EhfInvoice {

  private static final String CUSTOMIZATION =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
  private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

  /** UNTDID 1001: commercial invoice. */
  private static final String COMMERCIAL_INVOICE = "380";

  /** UNTDID 4461: credit transfer. */
  private static final String CREDIT_TRANSFER = "30";

  private final EhfDocument document;
  private final EhfTax tax;
  private final InvoiceType invoice = new InvoiceType();

  EhfInvoice(EhfDocument document) {
    this.document = document;
    this.tax = new EhfTax(document.seller(), document.head().sums());
  }

  InvoiceType build() {
    identify();
    invoice.addInvoicePeriod(period());
    invoice.setAccountingSupplierParty(EhfParty.supplier(document.seller()));
    invoice.setAccountingCustomerParty(EhfParty.customer(document.buyer(), document.recipient()));
    invoice.addPaymentMeans(payment());
    invoice.addTaxTotal(tax.total());
    invoice.setLegalMonetaryTotal(tax.monetaryTotal());
    document
        .lines()
        .zipWithIndex()
        .forEach(line -> invoice.addInvoiceLine(new EhfLine(line._1, tax).build(line._2 + 1)));
    return invoice;
  }

  private void identify() {
    invoice.setCustomizationID(CUSTOMIZATION);
    invoice.setProfileID(PROFILE);
    invoice.setID(Long.toString(document.issue().number()));
    invoice.setIssueDate(document.issue().issuedOn());
    invoice.setDueDate(document.issue().dueOn());
    invoice.setInvoiceTypeCode(COMMERCIAL_INVOICE);
    invoice.setDocumentCurrencyCode(document.head().sums().currency());
    invoice.setBuyerReference(
        document.buyer().reference().getOrElse(() -> document.head().billTo().e164()));
  }

  /** The month, and the day on which the last conference that began in it ended. */
  private PeriodType period() {
    LocalDate last = document.head().month().atEndOfMonth();
    return period(
        document.head().month().atDay(1),
        document.lines().map(line -> day(line.ended())).append(last).max().getOrElse(last));
  }

  private PaymentMeansType payment() {
    FinancialAccountType account = new FinancialAccountType();
    account.setID(document.seller().account());
    PaymentMeansType payment = new PaymentMeansType();
    payment.setPaymentMeansCode(CREDIT_TRANSFER);
    payment.setPayeeFinancialAccount(account);
    return payment;
  }

  static PeriodType period(LocalDate first, LocalDate last) {
    PeriodType period = new PeriodType();
    period.setStartDate(first);
    period.setEndDate(last);
    return period;
  }

  static PeriodType period(InvoiceLine line) {
    LocalDate began = day(line.began());
    LocalDate ended = day(line.ended());
    return period(began, ended.isBefore(began) ? began : ended);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Invoice.ZONE);
  }
}
