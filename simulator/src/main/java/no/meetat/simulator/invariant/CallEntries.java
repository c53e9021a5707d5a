package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.simulator.invariant.CallAccount.Place;
import no.meetat.time.Moment;

/** Follows a call by the journal until it is in a conference. */
final class CallEntries {

  private final Accounts accounts;
  private final Verdict verdict;
  private final Charges charges;
  private final GuessCheck guesses;

  CallEntries(Accounts accounts, Verdict verdict, Charges charges, GuessCheck guesses) {
    this.guesses = guesses;
    this.accounts = accounts;
    this.verdict = verdict;
    this.charges = charges;
  }

  void follow(CallId id, AdmissionEvent.Lasting event, Span span) {
    accounts
        .call(id)
        .onEmpty(() -> verdict.require(false, Invariant.ONE_PLACE, () -> "nobody dialled " + id))
        .forEach(call -> follow(call, event, span));
  }

  private void follow(CallAccount call, AdmissionEvent.Lasting event, Span span) {
    Place expected = event instanceof AdmissionEvent.Answered ? Place.DIALLING : Place.AT_DOOR;
    verdict.require(
        call.place == expected,
        Invariant.ONE_PLACE,
        () -> call + " is " + call.place + " when it has " + event.getClass().getSimpleName());
    switch (event) {
      case AdmissionEvent.Answered any -> accounts.move(call, Place.AT_DOOR);
      case AdmissionEvent.CodeRefused refused -> refuse(call, refused.at(), span);
      case AdmissionEvent.NothingKeyed nothing -> caused(call, nothing.at(), span);
      case AdmissionEvent.SeatTaken taken -> accept(call, taken.at(), span);
      case AdmissionEvent.Dismissed dismissed -> dismiss(call, dismissed, span);
      case AdmissionEvent.Closed closed -> close(call, closed.record());
    }
  }

  private void refuse(CallAccount call, Moment at, Span span) {
    caused(call, at, span);
    guesses.wrong(call, at);
  }

  /** A seat may be taken again when the conference was over just then. */
  private void accept(CallAccount call, Moment at, Span span) {
    caused(call, at, span);
    if (!call.codeAccepted) {
      call.codeAccepted = true;
      guesses.right(call, at);
    }
  }

  private void dismiss(CallAccount call, AdmissionEvent.Dismissed dismissed, Span span) {
    caused(call, dismissed.at(), span);
    call.dismissedAt = Option.some(dismissed.at());
    if (dismissed.cause() == EndCause.REFUSED && span.isMoment()) {
      guesses.turnedAway(call);
    }
  }

  private void caused(CallAccount call, Moment at, Span span) {
    verdict.require(
        span.contains(at),
        Invariant.ON_TIME,
        () -> call + ": caused at " + at.millis() + " ms, journalled within " + span);
  }

  private void close(CallAccount call, CallDetailRecord record) {
    accounts.move(call, Place.GONE);
    verdict.require(
        record.amount().amount().signum() == 0 && record.billedSeconds() == 0,
        Invariant.ACCEPTED_CODE,
        () -> call + " was in no meeting and is charged " + record.amount());
    charges.record(call, record);
  }
}
