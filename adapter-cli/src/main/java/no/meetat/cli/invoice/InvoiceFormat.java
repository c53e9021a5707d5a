package no.meetat.cli.invoice;

import java.util.Locale;

/** How invoices are given. */
public enum InvoiceFormat {
  /** For people. */
  TEXT,
  /** A line for each conference. */
  CSV,
  /** An array of invoices. */
  JSON,
  /** A page to print. */
  HTML;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
