package no.meetat.invoice.ehf;

import io.vavr.control.Option;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.StatedLines;

/** Issued invoices and credit notes in EHF. */
public final class EhfInvoices {

  private EhfInvoices() {}

  /** The document in XML, always the same octets; none where EHF does not find the buyer. */
  public static Option<DocumentContent> document(InvoiceHead head, InvoiceLines lines) {
    return EhfDocument.of(head, lines).map(document -> part -> part.accept(document.xml()));
  }

  /** Why an issued document has none; earlier versions made none of too many lines. */
  public static String reason(InvoiceHead head) {
    String invoice = "invoice " + head.issue().map(Issue::number).get();
    return EhfDocument.recipient(head).isEmpty()
        ? "the buyer of "
            + invoice
            + ", "
            + head.billTo()
            + ", has no organisation number, by which EHF finds it"
        : invoice
            + " was issued without EHF, since it has more than "
            + StatedLines.MOST
            + " lines";
  }
}
