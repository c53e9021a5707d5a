package no.meetat.invoice;

import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/** Writes invoices in one format, one after the other. */
public interface InvoiceWriter {

  /** What comes before the first. */
  default void begin() {}

  /** One invoice; its lines as they come. */
  void write(InvoiceHead head, InvoiceLines lines);

  /** What comes after the last, of which there may be none. */
  default void end() {}
}
