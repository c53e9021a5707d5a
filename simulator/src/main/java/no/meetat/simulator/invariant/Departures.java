package no.meetat.simulator.invariant;

import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.ConferenceEvent.Left;
import no.meetat.simulator.invariant.CallAccount.Place;

/** Who leaves, when, and for which cause. */
final class Departures {

  private final Accounts accounts;
  private final Verdict verdict;
  private final Charges charges;

  Departures(Accounts accounts, Verdict verdict, Charges charges) {
    this.accounts = accounts;
    this.verdict = verdict;
    this.charges = charges;
  }

  void leave(ConferenceAccount conference, CallAccount call, Left left, Span span) {
    verdict.require(
        call.isIn(conference),
        Invariant.ONE_STAY,
        () -> call + " leaves " + conference + " and is " + call.place);
    verdict.require(
        span.contains(left.at()),
        Invariant.ON_TIME,
        () -> call + " left at " + left.at().millis() + " ms, journalled within " + span);
    verdict.require(
        !isByCaller(left.cause()) || call.dismissedAt.isDefined() || endedThen(call, left),
        Invariant.ON_TIME,
        () ->
            "%s left at %d ms (%s); its caller ended it: %s"
                .formatted(call, left.at().millis(), left.cause().word(), call.endedByCaller));
    accounts.move(call, Place.GONE);
    call.leftAt = left.at();
    call.owesCharge = true;
    conference.members.remove(call.call.id());
  }

  void charge(ConferenceAccount conference, CallAccount call, CallDetailRecord record) {
    charges.charge(conference, call, record);
  }

  private static boolean isByCaller(EndCause cause) {
    return cause == EndCause.HUNG_UP || cause == EndCause.LINE_LOST;
  }

  private static boolean endedThen(CallAccount call, Left left) {
    return call.endedAs == left.cause()
        && call.endedByCaller.exists(at -> at.millis() == left.at().millis());
  }
}
