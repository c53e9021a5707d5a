package no.meetat.invoicing;

import io.vavr.collection.Seq;
import no.meetat.booking.MeetingId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;

/**
 * Postings of one conference at one rate of VAT, added up.
 *
 * @param postings one or more
 */
record PostingSum(MeetingId meeting, Seq<Posting> postings) {

  /** A stay that was charged and taken off again is no line. */
  boolean isAnything() {
    return stays() != 0 || exact().amount().signum() != 0;
  }

  InvoiceLine line() {
    Seq<CallDetailRecord> stays = postings.map(Posting::stay);
    return InvoiceLine.of(
        meeting,
        stays.flatMap(CallDetailRecord::chargedFrom).min().get(),
        stays.flatMap(CallDetailRecord::chargedUntil).max().get(),
        stays(),
        postings.map(Posting::billedSeconds).sum().longValue(),
        exact(),
        postings.head().vatRate());
  }

  private int stays() {
    return postings.map(Posting::stays).sum().intValue();
  }

  private Money exact() {
    return postings.map(Posting::amount).reduce(Money::plus);
  }
}
