package no.meetat.billing.invoice;

import io.vavr.collection.Vector;
import java.util.function.Consumer;
import no.meetat.invoicing.InvoiceLine;
import org.jdbi.v3.core.Handle;

/** By which rule an invoice's lines were made. The store keeps its number. */
enum LineRule {
  /** A line for each conference and rate of VAT, of invoices of earlier versions. */
  BY_CONFERENCE(1),
  /**
   * A line for each price; a correction is the line as it is now less what was billed. Moderators
   * whom the tariff leaves out (S32) count among the callers; of invoices of earlier versions.
   */
  BY_PRICE(2),
  /** The same, and who is charged nothing is not counted. */
  BY_PRICE_OF_CHARGED(3);

  /** The rule by which lines are made now. */
  static final LineRule NOW = BY_PRICE_OF_CHARGED;

  private final int number;

  LineRule(int number) {
    this.number = number;
  }

  static LineRule of(int number) {
    return Vector.of(values()).find(rule -> rule.number == number).get();
  }

  int number() {
    return number;
  }

  /** Hands over the lines that the rule makes of the stays. */
  void read(Handle handle, Unbilled stays, Consumer<InvoiceLine> each) {
    switch (this) {
      case BY_CONFERENCE -> FormerLines.read(handle, stays, each);
      case BY_PRICE -> BillableLines.readWithUncharged(handle, stays, each);
      case BY_PRICE_OF_CHARGED -> BillableLines.read(handle, stays, each);
    }
  }
}
