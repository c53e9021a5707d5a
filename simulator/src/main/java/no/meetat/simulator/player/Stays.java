package no.meetat.simulator.player;

import io.vavr.collection.Seq;
import java.util.function.Predicate;
import no.meetat.bridge.memory.InMemoryRecords;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.conference.Conference;
import no.meetat.conference.Settlement;
import no.meetat.number.PhoneNumber;
import no.meetat.simulator.script.Cost;
import no.meetat.time.Moment;

/** The stays so far: from the record where the call has ended, else as if it ended now. */
final class Stays {
  private final InMemoryRecords records;
  private final Conferences conferences;
  private final String currency;

  Stays(InMemoryRecords records, Conferences conferences, String currency) {
    this.records = records;
    this.conferences = conferences;
    this.currency = currency;
  }

  /** What a meeting, or a number that is billed, has to pay at this time. */
  Cost cost(String payer, Moment now) {
    return sum(until(now).filter(paidBy(payer)));
  }

  /** The sum of these records. */
  Cost sum(Seq<CallDetailRecord> stays) {
    Seq<CallDetailRecord> charged = stays.filter(stay -> stay.chargedFrom().isDefined());
    return Cost.of(
        charged.map(CallDetailRecord::amount).foldLeft(Money.zero(currency), Money::plus),
        charged.map(CallDetailRecord::billedSeconds).sum().longValue());
  }

  private Seq<CallDetailRecord> until(Moment now) {
    return records.all().appendAll(conferences.all().flatMap(held -> open(held, now)));
  }

  private static Seq<CallDetailRecord> open(Conference conference, Moment now) {
    return conference
        .inOrder()
        .map(participant -> Settlement.of(conference, participant, EndCause.HUNG_UP, now));
  }

  private Predicate<CallDetailRecord> paidBy(String payer) {
    boolean isMeeting = conferences.all().exists(held -> held.meeting().id().value().equals(payer));
    return isMeeting
        ? stay -> stay.meetingId().exists(meeting -> meeting.value().equals(payer))
        : stay -> stay.billTo().exists(PhoneNumber.parse(payer)::contains);
  }
}
