package no.meetat.cli.invoice;

import java.io.PrintWriter;
import java.util.Locale;
import no.meetat.invoice.DocumentWriter;
import no.meetat.invoice.InvoiceHtml;
import no.meetat.invoice.InvoiceText;
import no.meetat.invoice.InvoiceWriter;
import no.meetat.invoice.Language;

/** How invoices are given. */
public enum InvoiceFormat {
  /** For people. */
  TEXT("txt"),
  /** A line for each conference. */
  CSV("csv"),
  /** An array of invoices. */
  JSON("json"),
  /** A page to print. */
  HTML("html"),
  /** EHF Billing 3.0, for the buyer's accounting system. */
  EHF("xml");

  private final String ending;

  InvoiceFormat(String ending) {
    this.ending = ending;
  }

  /** The ending of its files' names. */
  public String ending() {
    return ending;
  }

  /**
   * Writes the format.
   *
   * @param language of the text that people read
   * @throws IllegalStateException for EHF, which is one document an invoice
   */
  public InvoiceWriter writer(PrintWriter out, Language language) {
    return switch (this) {
      case TEXT, HTML -> documents(out, language);
      case CSV -> new InvoiceCsv(out);
      case JSON -> new InvoiceJson(out);
      case EHF -> throw new IllegalStateException("EHF is one document an invoice");
    };
  }

  /**
   * Writes documents for people.
   *
   * @param language of those that are not kept yet
   * @throws IllegalStateException for formats that programs read
   */
  public DocumentWriter documents(PrintWriter out, Language language) {
    return switch (this) {
      case TEXT -> new InvoiceText(out, language);
      case HTML -> new InvoiceHtml(out, language);
      case CSV, JSON, EHF -> throw new IllegalStateException(this + " is for programs");
    };
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
