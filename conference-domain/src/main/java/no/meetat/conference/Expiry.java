package no.meetat.conference;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.conference.ConferenceEvent.EndBegan;
import no.meetat.conference.ConferenceEvent.EndForetold;
import no.meetat.conference.ConferenceEvent.ModeratorMissed;
import no.meetat.time.Moment;

/**
 * What will end the meeting, and when.
 *
 * @param ending it is about to end (S25)
 * @param moderatorAwaitedUntil a moderator whose line failed is waited for, monotonic ms (S28)
 * @param loneliness one caller is left in it (S29)
 * @param lifetime it was opened (S29)
 */
record Expiry(
    Option<Ending> ending,
    Option<Long> moderatorAwaitedUntil,
    Option<Countdown> loneliness,
    Option<Countdown> lifetime) {

  static final Expiry NONE = new Expiry(Option.none(), Option.none(), Option.none(), Option.none());

  Expiry opened(ConferencePolicy policy, Moment at) {
    long end = at.millis() + policy.longestMeeting() - policy.endGrace();
    return new Expiry(
        ending,
        moderatorAwaitedUntil,
        loneliness,
        Option.some(new Countdown(end - policy.durationNotice(), false)));
  }

  /** A moderator who comes is waited for no more (S28). */
  Expiry joined(Role role) {
    return role == Role.MODERATOR ? new Expiry(ending, Option.none(), loneliness, lifetime) : this;
  }

  Expiry moderatorMissed(ConferencePolicy policy, ModeratorMissed missed) {
    long until = missed.at().millis() + policy.lineLostGrace();
    return new Expiry(ending, Option.some(until), loneliness, lifetime);
  }

  /** Whether a caller is alone in the meeting has changed. */
  Expiry alone(ConferencePolicy policy, boolean alone, Moment at) {
    long reminder = at.millis() + policy.aloneReminder();
    return new Expiry(
        ending,
        moderatorAwaitedUntil,
        Option.when(alone, () -> new Countdown(reminder, false)),
        lifetime);
  }

  Expiry foretold(EndForetold told) {
    Option<Countdown> countdown = Option.some(new Countdown(told.deadline(), true));
    return told.cause() == EndCause.ALONE
        ? new Expiry(ending, moderatorAwaitedUntil, countdown, lifetime)
        : new Expiry(ending, moderatorAwaitedUntil, loneliness, countdown);
  }

  Expiry endBegan(ConferencePolicy policy, EndBegan began) {
    long deadline = began.at().millis() + policy.endGrace();
    Ending soon = new Ending(began.cause(), began.at(), began.goodbye(), deadline);
    return new Expiry(Option.some(soon), Option.none(), loneliness, lifetime);
  }

  Expiry endTakenBack() {
    return new Expiry(Option.none(), moderatorAwaitedUntil, loneliness, lifetime);
  }

  /** While the meeting is about to end, nothing else can end it. */
  Option<Long> next() {
    return ending.isDefined() ? ending.map(Ending::deadline) : nextEnd();
  }

  private Option<Long> nextEnd() {
    return Vector.of(
            moderatorAwaitedUntil,
            loneliness.map(Countdown::deadline),
            lifetime.map(Countdown::deadline))
        .flatMap(due -> due)
        .min();
  }
}
