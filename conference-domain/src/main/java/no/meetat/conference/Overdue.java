package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.conference.ConferenceEvent.Dismissed;
import no.meetat.conference.ConferenceEvent.HoldReminded;
import no.meetat.conference.ConferenceEvent.KeysHeld;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.dtmf.Digits;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides what is overdue; a wake-up that comes too early or twice finds nothing. */
final class Overdue {

  private Overdue() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(Conference conference, Moment at) {
    Unfolding callers =
        callers(conference, at).foldLeft(Unfolding.of(conference), (so, c) -> caller(so, c, at));
    return Expired.decide(callers, at).decided();
  }

  private static Seq<CallId> callers(Conference conference, Moment at) {
    return conference.roster().overdue(at.millis());
  }

  private static Unfolding caller(Unfolding unfolding, CallId call, Moment at) {
    return unfolding
        .conference()
        .participant(call)
        .map(participant -> caller(unfolding, participant, at))
        .getOrElse(unfolding);
  }

  private static Unfolding caller(Unfolding unfolding, Participant participant, Moment at) {
    if (participant.dismissal().isDefined()) {
      return Departure.disconnect(unfolding, participant, at);
    }
    return unfolding.conference().isOpen()
        ? unfolding.then(new KeysHeld(participant.call().id(), Digits.NONE))
        : unfolding.then(conference -> held(conference, participant, at));
  }

  private static Seq<ConferenceEvent> held(Conference conference, Participant waiting, Moment at) {
    CallId call = waiting.call().id();
    if (HoldClock.isOver(conference.policy(), waiting)) {
      return Vector.of(
          new Dismissed(call, EndCause.HOLD_TIMEOUT, Option.none(), at),
          new Prompted(call, new Prompt.HoldTimeout()));
    }
    return Vector.of(
        new HoldReminded(call, HoldClock.next(conference.policy(), waiting)),
        new Prompted(call, new Prompt.StillOnHold()));
  }
}
