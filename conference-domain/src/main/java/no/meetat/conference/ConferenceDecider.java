package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import no.meetat.conference.ConferenceCommand.End;
import no.meetat.conference.ConferenceCommand.FinishPrompts;
import no.meetat.conference.ConferenceCommand.Join;
import no.meetat.conference.ConferenceCommand.Leave;
import no.meetat.conference.ConferenceCommand.PassTime;
import no.meetat.conference.ConferenceCommand.PressKey;
import no.meetat.conference.ConferenceCommand.ReleaseKey;
import no.meetat.conference.ConferenceCommand.Steer;

/** Decides what happens in a conference. */
public final class ConferenceDecider {

  private ConferenceDecider() {}

  /** What the command leads to, in order; left when it changes nothing. */
  public static Either<Rejection, Seq<ConferenceEvent>> decide(
      Conference conference, ConferenceCommand command) {
    if (conference.ended()) {
      return Either.left(Rejection.ENDED);
    }
    return switch (command) {
      case Join join -> Arrival.decide(conference, join);
      case PressKey press -> KeyPress.decide(conference, press);
      case ReleaseKey released -> KeyRelease.decide(conference, released);
      case FinishPrompts finished -> PromptsFinished.decide(conference, finished);
      case Leave leave -> Departure.decide(conference, leave);
      case Steer steer -> SteeringUse.decide(conference, steer);
      case PassTime passed -> Overdue.decide(conference, passed.at());
      case End end -> Closing.endAll(Unfolding.of(conference), end.cause(), end.at()).decided();
    };
  }
}
