package no.meetat.invoice;

import no.meetat.invoicing.DocumentContent;

/** Writes documents for people: those that were kept as they were issued, and drafts. */
public interface DocumentWriter extends InvoiceWriter {

  /** One document as it was issued. */
  void kept(DocumentContent document);
}
