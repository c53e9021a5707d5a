package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceCommand.PressKey;
import no.meetat.conference.ConferenceEvent.Interrupted;
import no.meetat.conference.ConferenceEvent.KeysHeld;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.control.Control;
import no.meetat.dtmf.DigitMatch;
import no.meetat.dtmf.Digits;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Reads keys pressed in a meeting into controls (S26, S27). */
final class KeyPress {

  private KeyPress() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(Conference conference, PressKey press) {
    return conference
        .participant(press.call())
        .toEither(Rejection.UNKNOWN_CALL)
        .map(participant -> press(conference, participant, press.key(), press.at()))
        .filterOrElse(events -> !events.isEmpty(), any -> Rejection.NOTHING_TO_DO);
  }

  private static Seq<ConferenceEvent> press(
      Conference conference, Participant participant, Key key, Moment at) {
    if (!conference.isOpen()
        || participant.dismissal().isDefined()
        || isSlip(conference, participant, key, at)) {
      return Vector.empty();
    }
    return conference
        .ending()
        .map(ending -> whileEnding(conference, ending, participant, key, at))
        .getOrElse(() -> read(conference, participant, key, at));
  }

  /** A second # shortly after the code's # (S27). */
  private static boolean isSlip(
      Conference conference, Participant participant, Key key, Moment at) {
    return key == Key.HASH
        && participant.digits().keys().isEmpty()
        && at.millisSince(participant.codeAt()) <= conference.policy().digitTimers().slip();
  }

  private static Seq<ConferenceEvent> whileEnding(
      Conference conference, Ending ending, Participant participant, Key key, Moment at) {
    boolean takenBack =
        key == Key.STAR
            && participant.role() == Role.MODERATOR
            && ending.cause() == EndCause.MEETING_ENDED;
    return takenBack
        ? Closing.takeBack(conference, Actor.of(participant.call().id()), at)
        : Vector.empty();
  }

  private static Seq<ConferenceEvent> read(
      Conference conference, Participant participant, Key key, Moment at) {
    Digits held = participant.digits().overdue(at.millis()) ? Digits.NONE : participant.digits();
    Digits digits = held.hold(key, conference.policy().digitTimers().untilNext(at.millis()));
    return switch (conference.policy().controls().of(participant.role()).match(digits.keys())) {
      case DigitMatch.Partial<Control> any -> begin(participant, digits);
      case DigitMatch.Complete<Control> complete ->
          ControlUse.of(conference, Actor.of(participant.call().id()), complete.command(), at)
              .prepend(new KeysHeld(participant.call().id(), Digits.NONE));
      case DigitMatch.None<Control> any -> unknown(conference, participant);
    };
  }

  private static Seq<ConferenceEvent> begin(Participant participant, Digits digits) {
    return Vector.of(
        new Interrupted(participant.call().id()), new KeysHeld(participant.call().id(), digits));
  }

  /** Where nothing is bound for the role, its keys do nothing (S26). */
  private static Seq<ConferenceEvent> unknown(Conference conference, Participant participant) {
    return conference.policy().controls().of(participant.role()).isEmpty()
        ? Vector.empty()
        : Vector.of(
            new KeysHeld(participant.call().id(), Digits.NONE),
            new Prompted(participant.call().id(), new Prompt.UnknownKeys()));
  }
}
