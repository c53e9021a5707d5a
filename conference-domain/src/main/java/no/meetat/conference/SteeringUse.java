package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceCommand.Steer;
import no.meetat.conference.ConferenceEvent.CallerMuted;
import no.meetat.conference.ConferenceEvent.CallerUnmuted;
import no.meetat.conference.ConferenceEvent.Dismissed;
import no.meetat.conference.ConferenceEvent.Interrupted;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.control.Control;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** Decides what an operator or a moderator does to the meeting (S19 to S26). */
final class SteeringUse {

  private SteeringUse() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(Conference conference, Steer steer) {
    return mayAct(conference, steer.by())
        .flatMap(any -> steer(conference, steer))
        .filterOrElse(events -> !events.isEmpty(), any -> Rejection.NOTHING_TO_DO);
  }

  /** An actor from outside has been let in by an adapter; a caller must moderate. */
  private static Either<Rejection, Conference> mayAct(Conference conference, Actor by) {
    if (conference.arrivals() == 0) {
      return Either.left(Rejection.ENDED);
    }
    return by.call()
        .map(call -> conference.participant(call).toEither(Rejection.UNKNOWN_CALL))
        .map(caller -> caller.filterOrElse(SteeringUse::moderates, any -> Rejection.NOT_ALLOWED))
        .map(caller -> caller.map(any -> conference))
        .getOrElse(Either.right(conference));
  }

  private static boolean moderates(Participant caller) {
    return caller.role() == Role.MODERATOR && caller.dismissal().isEmpty();
  }

  private static Either<Rejection, Seq<ConferenceEvent>> steer(Conference conference, Steer steer) {
    Moment at = steer.at();
    if (conference.ending().isDefined() && !(steer.steering() instanceof Steering.TakeEndBack)) {
      return Either.left(Rejection.ENDING);
    }
    return switch (steer.steering()) {
      case Steering.TakeEndBack any -> Either.right(takeEndBack(conference, steer));
      case Steering.UseControl(var control) -> useControl(conference, control, steer);
      case Steering.MuteCaller(var call) ->
          caller(conference, call).map(caller -> mute(conference, caller, steer.by(), at));
      case Steering.UnmuteCaller(var call) ->
          caller(conference, call).map(caller -> unmute(conference, caller, steer.by(), at));
      case Steering.DismissCaller(var call) ->
          caller(conference, call).map(caller -> dismiss(caller, steer.by(), at));
    };
  }

  private static Seq<ConferenceEvent> takeEndBack(Conference conference, Steer steer) {
    boolean wished = conference.ending().exists(ending -> ending.cause() == EndCause.MEETING_ENDED);
    return wished ? Closing.takeBack(conference, steer.by(), steer.at()) : Vector.empty();
  }

  /** A meeting that nobody has opened can only be ended. */
  private static Either<Rejection, Seq<ConferenceEvent>> useControl(
      Conference conference, Control control, Steer steer) {
    if (!conference.isOpen() && control != Control.END) {
      return Either.left(Rejection.NOT_OPEN);
    }
    return control.isOfOwnLine() && steer.by().call().isEmpty()
        ? Either.left(Rejection.NO_LINE)
        : Either.right(ControlUse.of(conference, steer.by(), control, steer.at()));
  }

  private static Either<Rejection, Participant> caller(Conference conference, CallId call) {
    return conference.participant(call).toEither(Rejection.UNKNOWN_CALL);
  }

  private static Seq<ConferenceEvent> mute(
      Conference conference, Participant caller, Actor by, Moment at) {
    CallId call = caller.call().id();
    return caller.silenced() || caller.dismissal().isDefined()
        ? Vector.empty()
        : Unfolding.of(conference)
            .then(new CallerMuted(call, by, at))
            .thenIf(conference.isOpen(), new Prompted(call, new Prompt.YouAreListening()))
            .events();
  }

  /**
   * The caller hears so only if now heard by others: their own mute or listen mode may be in force.
   */
  private static Seq<ConferenceEvent> unmute(
      Conference conference, Participant caller, Actor by, Moment at) {
    CallId call = caller.call().id();
    return caller.silenced()
        ? Unfolding.of(conference)
            .then(new CallerUnmuted(call, by, at))
            .then(after -> heardAgain(after, call))
            .events()
        : Vector.empty();
  }

  private static Seq<ConferenceEvent> heardAgain(Conference after, CallId call) {
    return MediaPolicy.direction(after, call) == Direction.SEND_RECEIVE
        ? Vector.of(new Prompted(call, new Prompt.YouAreTalking()))
        : Vector.empty();
  }

  private static Seq<ConferenceEvent> dismiss(Participant caller, Actor by, Moment at) {
    CallId call = caller.call().id();
    return caller.dismissal().isDefined()
        ? Vector.empty()
        : Vector.of(
            new Dismissed(call, EndCause.DISMISSED, Option.some(by), at),
            new Interrupted(call),
            new Prompted(call, new Prompt.Dismissed()));
  }
}
