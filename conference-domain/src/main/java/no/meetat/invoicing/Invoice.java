package no.meetat.invoicing;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Oslo;

/**
 * What one payer owes for the conferences of a month (S30, S34).
 *
 * @param billTo the payer
 * @param month in which the charges began, by the calendar in Europe/Oslo
 * @param lines a line for what a conference costs at each price, the earliest conference first
 * @param sums of the lines
 */
public record Invoice(
    PhoneNumber billTo, YearMonth month, Seq<InvoiceLine> lines, InvoiceSums sums) {

  /** Where the months of invoices begin and end (S36). */
  public static final ZoneId ZONE = Oslo.ZONE;

  /**
   * The invoice for these records; those that were not charged, or not in the month, or to another
   * payer, count nothing.
   *
   * @param currency of the invoice when it has no lines, ISO 4217
   */
  public static Invoice of(
      PhoneNumber billTo, YearMonth month, Seq<CallDetailRecord> records, String currency) {
    Seq<Posting> postings = records.map(Posting::charge);
    return ofPostings(billTo, month, Vector.empty(), postings, currency);
  }

  /**
   * The document for the postings that are on none, or the credit note where they come to less than
   * nothing. Those that are not in the month, or to another payer, count nothing. This rule says
   * what is right; stores that add up by other means are compared with it.
   *
   * @param billed the postings that the payer's documents before bill
   * @param unbilled those that came since
   * @param currency of the invoice when it has no lines, ISO 4217
   */
  public static Invoice ofPostings(
      PhoneNumber billTo,
      YearMonth month,
      Seq<Posting> billed,
      Seq<Posting> unbilled,
      String currency) {
    Map<PostingGroup, ? extends Seq<PostingPart>> before = groups(billTo, month, billed);
    Seq<InvoiceLine> lines =
        ConferenceOrder.sorted(
            Vector.ofAll(groups(billTo, month, unbilled))
                .map(group -> sum(group._1, before, group._2)));
    return new Invoice(
        billTo, month, lines, lines.foldLeft(InvoiceSums.zero(currency), InvoiceSums::plus));
  }

  private static PostingSum sum(
      PostingGroup group,
      Map<PostingGroup, ? extends Seq<PostingPart>> before,
      Seq<PostingPart> unbilled) {
    Seq<PostingPart> billed =
        Option.<Seq<PostingPart>>narrow(before.get(group)).getOrElse(Vector.empty());
    return new PostingSum(group, billed, unbilled);
  }

  private static Map<PostingGroup, ? extends Seq<PostingPart>> groups(
      PhoneNumber billTo, YearMonth month, Seq<Posting> postings) {
    return postings
        .filter(posting -> posting.isOn(billTo, month))
        .flatMap(Posting::parts)
        .groupBy(PostingGroup::of);
  }

  /** The sum of the lines, excluding VAT. */
  public Money net() {
    return sums.net();
  }

  /** On the sum, rounded once to 0.01 for each rate. */
  public Money vat() {
    return sums.vat();
  }

  /** What is to be paid, including VAT. */
  public Money total() {
    return sums.total();
  }

  /** The month a charge that began then is billed in. */
  public static YearMonth month(Instant chargedFrom) {
    return YearMonth.from(chargedFrom.atZone(ZONE));
  }

  /** When the month begins. */
  public static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZONE).toInstant();
  }
}
