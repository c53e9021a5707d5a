package no.meetat.invoice;

import io.vavr.control.Option;
import no.meetat.invoicing.InvoiceHead;

/** The file in which a document's lines are that states their sums alone. */
public final class Annex {

  private Annex() {}

  /** For example {@code annex-10001.csv}; none of a draft. */
  public static Option<String> file(InvoiceHead head) {
    return head.issue().map(issue -> "annex-" + issue.number() + ".csv");
  }
}
