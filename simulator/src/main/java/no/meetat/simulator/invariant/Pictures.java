package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceDecider;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.time.Moment;

/** Compares what is published of a conference with its journal. */
final class Pictures {

  /** Conferences up to this size are looked at caller by caller each time, others now and then. */
  private static final int SMALL = 6;

  private final Verdict verdict;

  Pictures(Verdict verdict) {
    this.verdict = verdict;
  }

  void check(ConferenceAccount conference, Conference live) {
    LastingState replayed = LastingState.of(conference.replayed);
    verdict.require(
        LastingState.of(live).equals(replayed),
        Invariant.REPLAY,
        () -> conference + " is " + LastingState.of(live) + ", replayed " + replayed);
    verdict.require(
        live.size() == conference.members.size(),
        Invariant.ONE_PLACE,
        () -> conference + " has " + live.size() + " of " + conference.members.keySet());
    if (verdict.steps() % Math.max(1, live.size() / SMALL) == 0) {
      checkClosely(conference, live);
    }
  }

  /** Caller by caller. */
  void checkClosely(ConferenceAccount conference, Conference live) {
    conference.members.values().forEach(call -> check(conference, call, live));
    checkProgress(conference, live);
  }

  private void check(ConferenceAccount conference, CallAccount call, Conference live) {
    CallId id = call.call.id();
    Option<LastingState.OfCaller> here = live.participant(id).map(LastingState.OfCaller::of);
    verdict.require(
        here.isDefined(), Invariant.ONE_PLACE, () -> call + " is not in the live " + conference);
    verdict.require(
        here.equals(conference.replayed.participant(id).map(LastingState.OfCaller::of)),
        Invariant.REPLAY,
        () -> call + " is another live than replayed: " + here);
    hear(conference, call, MediaPolicy.direction(live, id));
  }

  private void hear(ConferenceAccount conference, CallAccount call, Direction direction) {
    Direction expected = conference.direction(call);
    verdict.require(
        direction == Direction.INACTIVE || (call.isIn(conference) && !call.owesCharge),
        Invariant.OPEN_STAY,
        () -> call + " is mixed in " + conference + " and is " + call.place);
    verdict.require(
        direction == expected,
        Invariant.HEARD,
        () -> call + " in " + conference + " is " + direction + ", should be " + expected);
  }

  private void checkProgress(ConferenceAccount conference, Conference live) {
    live.nextDeadline()
        .forEach(deadline ->
            verdict.require(
                isPassed(live, deadline),
                Invariant.PROGRESS,
                () -> conference + " still waits for " + deadline + " ms at that time"));
  }

  private static boolean isPassed(Conference live, long deadline) {
    Moment then = new Moment(deadline, Instant.EPOCH);
    return ConferenceDecider.decide(live, new ConferenceCommand.PassTime(then))
        .map(events -> events.foldLeft(live, Pictures::after))
        .exists(after -> after.nextDeadline().forAll(next -> next > deadline));
  }

  private static Conference after(Conference conference, ConferenceEvent event) {
    return conference.evolve(event);
  }
}
