package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.conference.ConferenceCommand.ReleaseKey;
import no.meetat.conference.ConferenceEvent.CodeReleased;
import no.meetat.conference.ConferenceEvent.KeysHeld;
import no.meetat.dtmf.Digits;
import no.meetat.time.Moment;

/** From the release of a key the next one is waited for (S27). */
final class KeyRelease {

  private KeyRelease() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(
      Conference conference, ReleaseKey released) {
    return conference
        .participant(released.call())
        .toEither(Rejection.UNKNOWN_CALL)
        .map(participant -> release(conference, participant, released.at()))
        .filterOrElse(events -> !events.isEmpty(), any -> Rejection.NOTHING_TO_DO);
  }

  private static Seq<ConferenceEvent> release(
      Conference conference, Participant participant, Moment at) {
    return codeReleased(conference, participant, at)
        .appendAll(waiting(conference, participant, at));
  }

  private static Seq<ConferenceEvent> codeReleased(
      Conference conference, Participant participant, Moment at) {
    boolean keysMatter = !conference.policy().controls().of(participant.role()).isEmpty();
    return keysMatter && participant.codeHeld()
        ? Vector.of(new CodeReleased(participant.call().id(), at))
        : Vector.empty();
  }

  private static Option<ConferenceEvent> waiting(
      Conference conference, Participant participant, Moment at) {
    Digits held = participant.digits();
    return Option.of(held.released(at.millis(), conference.policy().digitTimers()))
        .filter(digits -> !digits.equals(held))
        .map(digits -> new KeysHeld(participant.call().id(), digits));
  }
}
