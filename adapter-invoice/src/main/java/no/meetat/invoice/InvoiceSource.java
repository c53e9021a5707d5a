package no.meetat.invoice;

import java.util.function.BiConsumer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/** Where invoices come from. */
@FunctionalInterface
public interface InvoiceSource {

  /** Hands them over one by one. */
  void read(BiConsumer<InvoiceHead, InvoiceLines> each);
}
