package no.meetat.invoicing;

import java.util.function.Consumer;

/** The lines of an invoice, which may be too many to hold at once. */
@FunctionalInterface
public interface InvoiceLines {

  /**
   * Hands them over one by one, the earliest conference first; the same ones each time it is asked.
   */
  void forEach(Consumer<InvoiceLine> each);
}
