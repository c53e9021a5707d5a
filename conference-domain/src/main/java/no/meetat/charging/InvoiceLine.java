package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.MeetingId;

/**
 * One conference on an invoice.
 *
 * @param meeting the meeting that was held
 * @param began when the first charge began
 * @param ended when the last charge ended
 * @param callers how many stays it had
 * @param billedSeconds of all stays together
 * @param amount the stays' charges, added exactly and rounded once to 0.01, excluding VAT (S34)
 */
public record InvoiceLine(
    MeetingId meeting,
    Instant began,
    Instant ended,
    int callers,
    long billedSeconds,
    Money amount) {

  /** The line of one conference; none when nothing in it was charged. */
  static Option<InvoiceLine> of(Seq<CallDetailRecord> stays) {
    return stays.headOption().flatMap(first -> first.meetingId()).map(id -> of(id, stays));
  }

  private static InvoiceLine of(MeetingId meeting, Seq<CallDetailRecord> stays) {
    return new InvoiceLine(
        meeting,
        stays.flatMap(CallDetailRecord::chargedFrom).min().get(),
        stays.flatMap(CallDetailRecord::chargedUntil).max().get(),
        stays.size(),
        stays.map(CallDetailRecord::billedSeconds).sum().longValue(),
        stays.map(CallDetailRecord::amount).reduce(Money::plus).onInvoice());
  }
}
