package no.meetat.billing.invoice;

import org.jdbi.v3.core.Handle;

/**
 * The numbers of invoices: sequential, without gaps, whoever issues (bokføringsforskriften §
 * 5-1-1).
 */
final class InvoiceCounter {

  private final Handle handle;
  private final long firstNumber;
  private long last;

  /** Takes the counter until the transaction ends; others who want it wait. */
  InvoiceCounter(Handle handle, long firstNumber) {
    this.handle = handle;
    this.firstNumber = firstNumber;
    this.last =
        handle
            .createQuery(
                "UPDATE invoice_counter SET last_number = last_number RETURNING last_number")
            .mapTo(Long.class)
            .one();
  }

  /** The number of the next invoice. */
  long next() {
    return last == 0 ? firstNumber : last + 1;
  }

  /** The next number is used. */
  void use() {
    last = next();
    handle
        .createUpdate("UPDATE invoice_counter SET last_number = :last")
        .bind("last", last)
        .execute();
  }
}
