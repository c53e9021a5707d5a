package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
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
        .map(p -> leave(Unfolding.of(conference), p, End.of(leave)).events());
  }

  static Unfolding disconnect(Unfolding unfolding, Participant participant, Moment at) {
    return leave(unfolding, participant, End.of(EndCause.HUNG_UP, at))
        .then(disconnected(participant, EndCause.HUNG_UP));
  }

  /** The call's last event, where the service ends it. */
  static Disconnected disconnected(Participant participant, EndCause cause) {
    return new Disconnected(participant.call().id(), told(participant, cause));
  }

  /**
   * How a call ends.
   *
   * @param release why, as the network says; where it says nothing the cause says it
   */
  private record End(EndCause cause, Option<ReleaseCause> release, Moment at) {

    static End of(Leave leave) {
      return new End(leave.cause(), leave.release(), leave.at());
    }

    static End of(EndCause cause, Moment at) {
      return new End(cause, Option.none(), at);
    }
  }

  private static Unfolding leave(Unfolding unfolding, Participant participant, End end) {
    return goodbye(unfolding, participant, end)
        .then(conference -> reactions(conference, participant, end.cause(), end.at()));
  }

  /** The last events of a call that the service ends. */
  static Unfolding goodbye(
      Unfolding unfolding, Participant participant, EndCause cause, Moment at) {
    return goodbye(unfolding, participant, End.of(cause, at));
  }

  private static Unfolding goodbye(Unfolding unfolding, Participant participant, End end) {
    EndCause told = told(participant, end.cause());
    CallDetailRecord record = Settlement.of(unfolding.conference(), participant, told, end.at());
    return unfolding
        .then(new Left(participant.call().id(), told, end.at()))
        .then(new Charged(released(record, end)));
  }

  private static CallDetailRecord released(CallDetailRecord record, End end) {
    return end.release()
        .<CallDetailRecord>map(
            cause -> ImmutableCallDetailRecord.copyOf(record).withReleaseCause(Option.some(cause)))
        .getOrElse(record);
  }

  /** The reason that the caller heard is the cause, however the call then ended. */
  private static EndCause told(Participant participant, EndCause cause) {
    return participant.dismissal().map(Dismissal::cause).getOrElse(cause);
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
