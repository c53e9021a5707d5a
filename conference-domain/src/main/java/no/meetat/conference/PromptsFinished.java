package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import no.meetat.conference.ConferenceCommand.FinishPrompts;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides what follows when a caller has heard all prompts. */
final class PromptsFinished {

  private PromptsFinished() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(
      Conference conference, FinishPrompts finished) {
    return conference
        .participant(finished.call())
        .toEither(Rejection.UNKNOWN_CALL)
        .flatMap(p -> follow(Unfolding.of(conference), p, finished.at()).decided());
  }

  private static Unfolding follow(Unfolding unfolding, Participant participant, Moment at) {
    return participant.dismissal().isDefined()
        ? Departure.disconnect(unfolding, participant, at)
        : unfolding.thenIf(
            isAlone(unfolding.conference(), participant),
            new Prompted(participant.call().id(), new Prompt.Alone()));
  }

  /** Somebody may have come in while the moderator who opened was still being greeted (S16). */
  private static boolean isAlone(Conference conference, Participant participant) {
    return conference.isOpen()
        && conference.ending().isEmpty()
        && conference.size() == 1
        && !participant.toldAlone();
  }
}
