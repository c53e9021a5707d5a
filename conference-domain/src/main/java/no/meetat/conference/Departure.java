package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceCommand.Leave;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.conference.ConferenceEvent.Charged;
import no.meetat.conference.ConferenceEvent.Disconnected;
import no.meetat.conference.ConferenceEvent.Left;
import no.meetat.conference.ConferenceEvent.ModeratorMissed;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides what a caller's leaving means for the caller and for those who stay. */
final class Departure {

  private Departure() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(Conference conference, Leave leave) {
    return conference
        .participant(leave.call())
        .toEither(Rejection.UNKNOWN_CALL)
        .map(p -> leave(Unfolding.of(conference), p, leave.cause(), leave.at()).events());
  }

  static Unfolding disconnect(Unfolding unfolding, Participant participant, Moment at) {
    return leave(unfolding, participant, EndCause.HUNG_UP, at)
        .then(new Disconnected(participant.call().id()));
  }

  private static Unfolding leave(
      Unfolding unfolding, Participant participant, EndCause cause, Moment at) {
    return goodbye(unfolding, participant, cause, at)
        .then(conference -> reactions(conference, participant, cause, at));
  }

  /**
   * The call's last events; the reason that its caller heard is its cause, however it then ended.
   */
  static Unfolding goodbye(
      Unfolding unfolding, Participant participant, EndCause cause, Moment at) {
    EndCause told = participant.dismissal().map(Dismissal::cause).getOrElse(cause);
    return unfolding
        .then(new Left(participant.call().id(), told, at))
        .then(new Charged(Settlement.of(unfolding.conference(), participant, told, at)));
  }

  private static Seq<ConferenceEvent> reactions(
      Conference after, Participant gone, EndCause cause, Moment at) {
    if (after.size() == 0) {
      return Closing.over(after, cause, at);
    }
    return after.isOpen() && after.ending().isEmpty()
        ? Vector.<ConferenceEvent>ofAll(Tones.leaving(after))
            .appendAll(moderatorGone(after, gone, cause, at))
            .appendAll(loneliness(after))
        : Vector.empty();
  }

  private static Seq<ConferenceEvent> moderatorGone(
      Conference after, Participant gone, EndCause cause, Moment at) {
    if (gone.role() != Role.MODERATOR || after.moderators() > 0) {
      return Vector.empty();
    }
    if (!after.autoDisconnect()) {
      return Vector.of(new Announced(new Prompt.ModeratorLeft()));
    }
    return cause == EndCause.LINE_LOST
        ? Vector.of(new ModeratorMissed(at))
        : Closing.begin(after, EndCause.MODERATOR_LEFT, Option.none(), at);
  }

  private static Seq<ConferenceEvent> loneliness(Conference after) {
    Seq<CallId> alone = after.size() == 1 ? Vector.of(after.anyCall()) : Vector.empty();
    return alone.map(call -> new Prompted(call, new Prompt.Alone()));
  }
}
