package no.meetat.cli.invoice;

import io.vavr.control.Option;
import java.util.function.BiConsumer;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;

/** Where issued documents come from, as they were issued. */
@FunctionalInterface
public interface IssuedSource {

  /** Hands them over one by one; without content those that have none in the form wanted. */
  void read(BiConsumer<InvoiceHead, Option<DocumentContent>> each);
}
