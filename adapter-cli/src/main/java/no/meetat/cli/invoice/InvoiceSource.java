package no.meetat.cli.invoice;

import java.util.function.BiConsumer;
import no.meetat.charging.InvoiceHead;
import no.meetat.charging.InvoiceLines;

/** Where invoices come from. */
@FunctionalInterface
public interface InvoiceSource {

  /** Hands them over one by one. */
  void read(BiConsumer<InvoiceHead, InvoiceLines> each);
}
