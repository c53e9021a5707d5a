package no.meetat.conference;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.booking.Meeting;
import no.meetat.call.EndCause;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.conference.ConferenceEvent.EndBegan;
import no.meetat.conference.ConferenceEvent.EndTakenBack;
import no.meetat.conference.ConferenceEvent.Ended;
import no.meetat.conference.ConferenceEvent.PinRetired;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** How a meeting ends for everybody (S25). */
final class Closing {

  private static final Set<EndCause> CUT_SHORT = HashSet.of(EndCause.SHUTDOWN, EndCause.RECOVERED);

  private Closing() {}

  static Seq<ConferenceEvent> begin(
      Conference conference, EndCause cause, Option<Actor> by, Moment at) {
    return told(conference, farewell(cause)).prepend(new EndBegan(cause, by, at, Goodbye.FREE));
  }

  private static Prompt farewell(EndCause cause) {
    return cause == EndCause.ALONE || cause == EndCause.MAX_DURATION
        ? new Prompt.Goodbye()
        : new Prompt.MeetingEnded();
  }

  static Seq<ConferenceEvent> takeBack(Conference conference, Actor by, Moment at) {
    return told(conference, new Prompt.EndTakenBack()).prepend(new EndTakenBack(by, at));
  }

  /** Callers on hold hear no announcement. */
  private static Seq<ConferenceEvent> told(Conference conference, Prompt prompt) {
    return conference.isOpen()
        ? Vector.of(new Announced(prompt))
        : conference
            .inOrder()
            .filter(waiting -> waiting.dismissal().isEmpty())
            .map(waiting -> new Prompted(waiting.call().id(), prompt));
  }

  static Unfolding endAll(Unfolding unfolding, EndCause cause, Moment at) {
    return unfolding
        .conference()
        .inOrder()
        .foldLeft(unfolding, (so, participant) -> disconnect(so, participant, cause, at))
        .then(conference -> over(conference, cause, at));
  }

  /** Nobody is left. Only a moderator's wish ends a one-off meeting for good (S7). */
  static Seq<ConferenceEvent> over(Conference conference, EndCause cause, Moment at) {
    boolean wished = conference.ending().exists(ending -> ending.cause() == EndCause.MEETING_ENDED);
    boolean forGood = wished && !CUT_SHORT.contains(cause);
    Seq<ConferenceEvent> ended = Vector.of(new Ended(at));
    return switch (conference.meeting()) {
      case Meeting.OneOff oneOff when forGood -> ended.prepend(new PinRetired(oneOff.id(), at));
      case Meeting.OneOff any -> ended;
      case Meeting.Standing any -> ended;
    };
  }

  private static Unfolding disconnect(
      Unfolding unfolding, Participant participant, EndCause cause, Moment at) {
    return Departure.goodbye(unfolding, participant, cause, at)
        .then(Departure.disconnected(participant, cause));
  }
}
