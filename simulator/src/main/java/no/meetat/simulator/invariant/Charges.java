package no.meetat.simulator.invariant;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.time.Moment;

/** What is charged, against what should be. */
final class Charges {

  private final TariffBook tariffs;
  private final Verdict verdict;
  private final Tally tally;

  Charges(TariffBook tariffs, Verdict verdict, Tally tally) {
    this.tariffs = tariffs;
    this.verdict = verdict;
    this.tally = tally;
  }

  /** The one record of a call, as journalled. */
  void record(CallAccount call, CallDetailRecord record) {
    verdict.require(
        call.record.isEmpty(), Invariant.ONE_RECORD, () -> call + " has a second record");
    verdict.require(
        record.callId().equals(call.call.id())
            && record.caller().equals(call.call.caller().shownNumber())
            && record.claimedCaller().equals(call.call.caller().claimed())
            && record.trunk().equals(call.call.caller().trunk())
            && record.icid().equals(call.call.caller().passage().icid())
            && record.divertedFrom().equals(call.call.caller().passage().divertedFrom())
            && record.accessNumber().equals(call.call.accessNumber())
            && record.dialledAt().equals(call.call.dialledAt().wall()),
        Invariant.ONE_RECORD,
        () -> call + " has the record of another: " + record.callId());
    call.record = Option.some(record);
  }

  /** The charge of a call that has just left its conference. */
  void charge(ConferenceAccount conference, CallAccount call, CallDetailRecord record) {
    verdict.require(
        call.owesCharge,
        Invariant.ONE_CHARGE,
        () -> call + " is charged and has not left, or has been charged");
    call.owesCharge = false;
    record(call, record);
    check(
        call,
        record,
        ExpectedCharge.of(call.seatedAt, conference.openedAt, until(conference, call), tariffs));
    verdict.require(
        record.billTo().contains(conference.replayed.meeting().billTo())
            && record.meetingId().contains(conference.replayed.meeting().id())
            && record.conferenceId().contains(conference.replayed.id().value()),
        Invariant.RIGHT_CHARGE,
        () -> call + " is billed to " + record.billTo());
  }

  /** Nobody pays for a goodbye, whether to one caller or to all (S31). */
  private static Moment until(ConferenceAccount conference, CallAccount call) {
    return Vector.of(call.leftAt)
        .appendAll(call.dismissedAt)
        .appendAll(conference.goodbyeFrom)
        .minBy(Moment::millis)
        .get();
  }

  private void check(CallAccount call, CallDetailRecord record, ExpectedCharge expected) {
    verdict.require(
        record.amount().amount().compareTo(expected.amount()) == 0
            && record.billedSeconds() == expected.billed()
            && record.chargedSeconds() == expected.seconds()
            && record.chargedFrom().equals(expected.from().map(Moment::wall)),
        Invariant.RIGHT_CHARGE,
        () ->
            "%s is charged %s for %d s from %s, and should be: %s"
                .formatted(
                    call, record.amount(), record.billedSeconds(), record.chargedFrom(), expected));
    tally.charged(expected);
  }
}
