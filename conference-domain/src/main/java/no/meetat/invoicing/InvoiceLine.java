package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.meetat.booking.MeetingId;
import no.meetat.charging.Money;

/**
 * One conference on an invoice, or what of it bears the same VAT.
 *
 * @param meeting the meeting that was held
 * @param began when the first charge began
 * @param ended when the last charge ended
 * @param callers how many stays it had
 * @param billedSeconds of all stays together
 * @param amount the stays' charges, added exactly and rounded once to 0.01, excluding VAT (S34)
 * @param price of a minute, excluding VAT
 * @param vatRate on top of the amount, 0.25 is 25 %
 */
public record InvoiceLine(
    MeetingId meeting,
    Instant began,
    Instant ended,
    int callers,
    long billedSeconds,
    Money amount,
    Money price,
    BigDecimal vatRate) {

  /**
   * The line of stays that have been added up.
   *
   * @param exact their charges, added exactly
   */
  public static InvoiceLine of(
      MeetingId meeting,
      Instant began,
      Instant ended,
      int callers,
      long billedSeconds,
      Money exact,
      BigDecimal vatRate) {
    return new InvoiceLine(
        meeting,
        began,
        ended,
        callers,
        billedSeconds,
        exact.onInvoice(),
        MinutePrice.of(exact, billedSeconds, callers),
        vatRate);
  }

  /** How long it lasted; nothing when the clock was set back meanwhile. */
  public Duration duration() {
    return began.isBefore(ended) ? Duration.between(began, ended) : Duration.ZERO;
  }

  /** The same with the other sign; a minute's price is what it was. */
  InvoiceLine negated() {
    return new InvoiceLine(
        meeting, began, ended, -callers, -billedSeconds, amount.negated(), price, vatRate);
  }

  /** The line of one conference at one rate of VAT; none when nothing is left to charge. */
  static Option<InvoiceLine> of(Seq<Posting> postings) {
    return postings
        .headOption()
        .flatMap(first -> first.stay().meetingId())
        .map(meeting -> new PostingSum(meeting, postings))
        .filter(PostingSum::isAnything)
        .map(PostingSum::line);
  }
}
