package no.meetat.conference;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.booking.Meeting;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceCommand.Join;
import no.meetat.conference.ConferenceEvent.Announced;
import no.meetat.conference.ConferenceEvent.Began;
import no.meetat.conference.ConferenceEvent.Joined;
import no.meetat.conference.ConferenceEvent.Opened;
import no.meetat.conference.ConferenceEvent.Prompted;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;

/** Decides how a caller comes in: on hold, as the one who opens it, or into the open meeting. */
final class Arrival {

  private Arrival() {}

  static Either<Rejection, Seq<ConferenceEvent>> decide(Conference conference, Join join) {
    Role role = role(conference, join);
    if (conference.ending().isDefined()) {
      return Either.left(Rejection.ENDING);
    }
    if (conference.locked() && role == Role.PARTICIPANT) {
      return Either.left(Rejection.LOCKED);
    }
    Unfolding begun =
        Unfolding.of(conference)
            .thenIf(
                conference.arrivals() == 0,
                new Began(conference.id(), conference.meeting(), join.at()));
    return Either.right(enter(begun, join, role).events());
  }

  private static Unfolding enter(Unfolding unfolding, Join join, Role role) {
    if (unfolding.conference().isOpen()) {
      return enterOpen(unfolding, join, role);
    }
    return switch (role) {
      case MODERATOR -> open(unfolding, join);
      case PARTICIPANT ->
          seat(unfolding, join, role).then(prompted(join.call().id(), new Prompt.OnHold()));
    };
  }

  private static Unfolding enterOpen(Unfolding unfolding, Join join, Role role) {
    return seat(unfolding.then(Tones::comingIn), join, role)
        .then(prompted(join.call().id(), new Prompt.Joined()));
  }

  private static Unfolding open(Unfolding unfolding, Join join) {
    CallId moderator = join.call().id();
    int waiting = unfolding.conference().size();
    return seat(unfolding, join, Role.MODERATOR)
        .then(new Opened(Actor.of(moderator), join.at()))
        .thenIf(waiting > 0, new Announced(new Prompt.MeetingOpened()))
        .then(prompted(moderator, new Prompt.YouAreModerator(waiting)));
  }

  private static Unfolding seat(Unfolding unfolding, Join join, Role role) {
    return unfolding.then(new Joined(join.call(), role, join.at()));
  }

  private static ConferenceEvent prompted(CallId call, Prompt prompt) {
    return new Prompted(call, prompt);
  }

  /** Every caller who keys the moderator's code is a moderator (S17). */
  private static Role role(Conference conference, Join join) {
    return switch (join.seat().entitlement()) {
      case MODERATOR -> Role.MODERATOR;
      case PARTICIPANT -> Role.PARTICIPANT;
      case PIN -> roleByNumber(conference, join.call().caller());
    };
  }

  /** In a one-off meeting the booked number moderates, or else the first caller (S6). */
  private static Role roleByNumber(Conference conference, Caller caller) {
    Meeting meeting = conference.meeting();
    boolean first = meeting.moderatorNumber().isEmpty() && conference.arrivals() == 0;
    Option<PhoneNumber> moderator = meeting.moderatorNumber().orElse(conference.firstCaller());
    boolean same = moderator.exists(number -> caller.number().contains(number));
    return first || same ? Role.MODERATOR : Role.PARTICIPANT;
  }
}
