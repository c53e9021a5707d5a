package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.simulator.invariant.CallAccount.Place;
import no.meetat.time.Moment;

/** Follows a conference by the journal. */
final class ConferenceEntries {

  private final Accounts accounts;
  private final Verdict verdict;
  private final Admittance admittance;
  private final Departures departures;
  private final Function<ConferenceEvent.Began, Conference> begins;

  ConferenceEntries(
      Accounts accounts,
      Verdict verdict,
      Admittance admittance,
      Departures departures,
      Function<ConferenceEvent.Began, Conference> begins) {
    this.accounts = accounts;
    this.verdict = verdict;
    this.admittance = admittance;
    this.departures = departures;
    this.begins = begins;
  }

  void follow(ConferenceId id, ConferenceEvent.Lasting event, Span span) {
    if (event instanceof ConferenceEvent.Began began) {
      begin(id, began);
    }
    accounts
        .conference(id)
        .onEmpty(() ->
            verdict.require(false, Invariant.REPLAY, () -> "conference " + id + " never began"))
        .forEach(conference -> follow(conference, event, span));
  }

  private void begin(ConferenceId id, ConferenceEvent.Began began) {
    boolean first = accounts.begin(id, new ConferenceAccount(begins.apply(began)));
    verdict.require(first, Invariant.REPLAY, () -> "conference " + id + " begins again");
  }

  private void follow(ConferenceAccount conference, ConferenceEvent.Lasting event, Span span) {
    verdict.require(
        !conference.ended, Invariant.REPLAY, () -> conference + " goes on after its end");
    conference.replayed = conference.replayed.evolve(event);
    switch (event) {
      case ConferenceEvent.Began began -> caused(conference, began.at(), span);
      case ConferenceEvent.Joined joined -> join(conference, joined, span);
      case ConferenceEvent.Opened opened -> open(conference, opened);
      case ConferenceEvent.ParticipantsMuted muted -> listen(conference, true, muted.at(), span);
      case ConferenceEvent.ParticipantsUnmuted talk -> listen(conference, false, talk.at(), span);
      case ConferenceEvent.LineMuted muted -> call(muted.call(), call -> call.muted = true);
      case ConferenceEvent.LineUnmuted talks -> call(talks.call(), call -> call.muted = false);
      case ConferenceEvent.CallerMuted muted -> call(muted.call(), call -> call.silenced = true);
      case ConferenceEvent.CallerUnmuted talks -> call(talks.call(), call -> call.silenced = false);
      case ConferenceEvent.Locked any -> conference.locked = true;
      case ConferenceEvent.Unlocked any -> conference.locked = false;
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> conference.autoDisconnect = true;
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> conference.autoDisconnect = false;
      case ConferenceEvent.EndBegan began -> beginEnd(conference, began, span);
      case ConferenceEvent.EndTakenBack any -> conference.goodbyeFrom = Option.none();
      case ConferenceEvent.ModeratorMissed missed -> caused(conference, missed.at(), span);
      case ConferenceEvent.Dismissed dismissed -> dismiss(dismissed, span);
      case ConferenceEvent.Left left ->
          call(left.call(), call -> departures.leave(conference, call, left, span));
      case ConferenceEvent.Charged charged ->
          call(
              charged.record().callId(),
              call -> departures.charge(conference, call, charged.record()));
      case ConferenceEvent.PinRetired retired -> retire(conference, retired.at(), span);
      case ConferenceEvent.Ended ended -> end(conference, ended.at(), span);
    }
  }

  private void join(ConferenceAccount conference, ConferenceEvent.Joined joined, Span span) {
    caused(conference, joined.at(), span);
    call(joined.call().id(), call -> join(conference, call, joined));
  }

  private void join(ConferenceAccount conference, CallAccount call, ConferenceEvent.Joined joined) {
    admittance.check(conference, call, joined);
    accounts.move(call, Place.IN_CONFERENCE);
    call.conference = Option.some(conference);
    call.seatedAt = joined.at();
    call.role = joined.role();
    conference.firstNumber =
        conference.arrivals == 0 ? call.call.caller().number() : conference.firstNumber;
    conference.arrivals++;
    conference.members.put(call.call.id(), call);
  }

  private void open(ConferenceAccount conference, ConferenceEvent.Opened opened) {
    boolean byModerator =
        opened.by().call().flatMap(accounts::call).exists(by -> opens(by, conference, opened.at()));
    verdict.require(
        byModerator,
        Invariant.ROLE,
        () ->
            "%s opens %s at %d ms"
                .formatted(opened.by().label(), conference, opened.at().millis()));
    conference.openedAt = Option.some(opened.at());
  }

  private static boolean opens(CallAccount by, ConferenceAccount conference, Moment at) {
    return by.isIn(conference) && by.role == Role.MODERATOR && by.seatedAt.equals(at);
  }

  private void listen(ConferenceAccount conference, boolean listen, Moment at, Span span) {
    caused(conference, at, span);
    conference.listenMode = listen;
  }

  private void beginEnd(ConferenceAccount conference, ConferenceEvent.EndBegan began, Span span) {
    caused(conference, began.at(), span);
    conference.goodbyeFrom = Option.some(began.at());
    conference.goodbyeWished = began.cause() == EndCause.MEETING_ENDED;
  }

  private void dismiss(ConferenceEvent.Dismissed dismissed, Span span) {
    call(
        dismissed.call(),
        call -> {
          call.dismissedAt = Option.some(dismissed.at());
          call.leftFor = dismissed.cause();
        });
    verdict.require(
        span.contains(dismissed.at()),
        Invariant.ON_TIME,
        () -> "call " + dismissed.call() + " is dismissed at " + dismissed.at().millis() + " ms");
  }

  private void retire(ConferenceAccount conference, Moment at, Span span) {
    caused(conference, at, span);
    verdict.require(
        conference.goodbyeFrom.isDefined() && conference.goodbyeWished,
        Invariant.PIN_WINDOW,
        () -> conference + " is ended for good by nobody");
    admittance.retire(conference.replayed.meeting().id(), at);
  }

  private void end(ConferenceAccount conference, Moment at, Span span) {
    caused(conference, at, span);
    verdict.require(
        conference.members.isEmpty(),
        Invariant.LET_GO,
        () -> conference + " is over and still has " + conference.members.keySet());
    admittance.end(conference.replayed.meeting().id(), at);
    conference.ended = true;
  }

  private void caused(ConferenceAccount conference, Moment at, Span span) {
    verdict.require(
        span.contains(at),
        Invariant.ON_TIME,
        () -> conference + ": caused at " + at.millis() + " ms, journalled within " + span);
  }

  private void call(CallId id, Consumer<CallAccount> each) {
    accounts
        .call(id)
        .onEmpty(() -> verdict.require(false, Invariant.ONE_PLACE, () -> "nobody dialled " + id))
        .forEach(each);
  }
}
