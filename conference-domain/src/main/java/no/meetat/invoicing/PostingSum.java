package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;

/**
 * Parts of postings that share a line, added up.
 *
 * @param group what they share
 * @param billed those that are on documents already
 * @param unbilled those that are on none
 */
record PostingSum(PostingGroup group, Seq<PostingPart> billed, Seq<PostingPart> unbilled) {

  /** What is not billed yet; none where nothing came since, or came and was taken off again. */
  Option<LineChange> change() {
    return stays()
        .headOption()
        .flatMap(CallDetailRecord::meetingId)
        .map(meeting ->
            new LineChange(
                meeting,
                stays().flatMap(CallDetailRecord::chargedFrom).min().get(),
                stays().flatMap(CallDetailRecord::chargedUntil).max().get(),
                group.item(),
                unbilled.head().price(),
                unbilled.map(PostingPart::stays).sum().intValue(),
                unbilled.map(PostingPart::billedSeconds).sum().longValue(),
                exact(billed),
                exact(billed).plus(exact(unbilled)),
                group.vatRate()))
        .filter(LineChange::isAnything);
  }

  private Seq<CallDetailRecord> stays() {
    return unbilled.map(part -> part.posting().stay());
  }

  private Money exact(Seq<PostingPart> parts) {
    return parts.map(PostingPart::amount).fold(Money.zero(group.currency()), Money::plus);
  }
}
