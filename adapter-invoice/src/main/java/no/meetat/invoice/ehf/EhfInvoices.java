package no.meetat.invoice.ehf;

import io.vavr.control.Option;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/** Issued invoices and credit notes in EHF. */
public final class EhfInvoices {

  private EhfInvoices() {}

  /** The document in XML, always the same octets; none where the buyer cannot receive it. */
  public static Option<DocumentContent> document(InvoiceHead head, InvoiceLines lines) {
    return EhfDocument.of(head, lines)
        .toOption()
        .map(document -> part -> part.accept(document.xml()));
  }
}
