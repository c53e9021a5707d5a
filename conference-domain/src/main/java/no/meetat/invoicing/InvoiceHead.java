package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.number.PhoneNumber;

/**
 * All of an invoice but its lines.
 *
 * @param billTo the payer
 * @param month in which the charges began, by the calendar in Europe/Oslo
 * @param issue its number and dates; none while it is a draft
 * @param seller who is to be paid; an issued invoice has one
 * @param buyer who is to pay; an issued invoice has one
 * @param sums of the lines; less than zero where the seller owes
 * @param corrects the issued documents that billed what this one corrects, by number
 */
public record InvoiceHead(
    PhoneNumber billTo,
    YearMonth month,
    Option<Issue> issue,
    Option<Seller> seller,
    Option<Buyer> buyer,
    InvoiceSums sums,
    Seq<InvoiceReference> corrects) {

  /** Whether the document is a credit note, since the seller owes. */
  public boolean isCreditNote() {
    return sums.total().amount().signum() < 0;
  }

  /** By which the bank tells its payment, where there is such; a credit note is not paid (S38). */
  public Option<String> kid() {
    return issue.filter(any -> !isCreditNote()).flatMap(Issue::kid);
  }

  /** The sums as the document states them: a credit note states what it credits, above zero. */
  public InvoiceSums stated() {
    return isCreditNote() ? sums.negated() : sums;
  }

  /** One of its lines as the document states it. */
  public InvoiceLine stated(InvoiceLine line) {
    return isCreditNote() ? line.negated() : line;
  }
}
