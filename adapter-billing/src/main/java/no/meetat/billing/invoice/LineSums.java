package no.meetat.billing.invoice;

import java.util.function.Consumer;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceSums;

/** Adds up the lines of one invoice as they come. */
final class LineSums implements Consumer<InvoiceLine> {

  private InvoiceSums sums;

  LineSums(String currency) {
    this.sums = InvoiceSums.zero(currency);
  }

  @Override
  public void accept(InvoiceLine line) {
    sums = sums.plus(line);
  }

  /** The sums of all lines so far. */
  InvoiceSums sums() {
    return sums;
  }
}
