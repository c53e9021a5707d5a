package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.dtmf.Digits;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** What has happened in a conference. */
public sealed interface ConferenceEvent {

  /** Changes what the conference is, and is therefore journalled. */
  sealed interface Lasting extends ConferenceEvent {}

  /** Is heard or held for a moment and leaves nothing behind; not journalled. */
  sealed interface Passing extends ConferenceEvent {}

  /** The first event of each conference. */
  record Began(ConferenceId id, Meeting meeting, Moment at) implements Lasting {}

  record Joined(Call call, Role role, Moment at) implements Lasting {}

  record Opened(Actor by, Moment at) implements Lasting {}

  record ParticipantsMuted(Actor by, Moment at) implements Lasting {}

  record ParticipantsUnmuted(Actor by, Moment at) implements Lasting {}

  record LineMuted(CallId call, Moment at) implements Lasting {}

  record LineUnmuted(CallId call, Moment at) implements Lasting {}

  /** One caller is mute until unmuted by a moderator or the operator (S19). */
  record CallerMuted(CallId call, Actor by, Moment at) implements Lasting {}

  record CallerUnmuted(CallId call, Actor by, Moment at) implements Lasting {}

  record Locked(Actor by, Moment at) implements Lasting {}

  record Unlocked(Actor by, Moment at) implements Lasting {}

  record AutoDisconnectSwitchedOn(Actor by, Moment at) implements Lasting {}

  record AutoDisconnectSwitchedOff(Actor by, Moment at) implements Lasting {}

  /**
   * The meeting ends for this cause when its grace is over (S25); some causes are nobody's doing.
   */
  record EndBegan(EndCause cause, Option<Actor> by, Moment at, Goodbye goodbye)
      implements Lasting {}

  record EndTakenBack(Actor by, Moment at) implements Lasting {}

  /** The last moderator's line failed; the meeting waits for a moderator (S28). */
  record ModeratorMissed(Moment at) implements Lasting {}

  /** The caller hears a last prompt and is then disconnected, by somebody or as time passes. */
  record Dismissed(CallId call, EndCause cause, Option<Actor> by, Moment at) implements Lasting {}

  record Left(CallId call, EndCause cause, Moment at) implements Lasting {}

  /** What the call that left costs. */
  record Charged(CallDetailRecord record) implements Lasting {}

  /** A moderator has ended the one-off meeting for good; its PIN is no longer known (S7). */
  record PinRetired(MeetingId meeting, Moment at) implements Lasting {}

  /** Nobody is left; the conference is over. */
  record Ended(Moment at) implements Lasting {}

  record KeysHeld(CallId call, Digits digits) implements Passing {}

  /** The caller let go of the # of the code. */
  record CodeReleased(CallId call, Moment at) implements Passing {}

  /** The caller on hold has been reminded and is next at {@code next}, monotonic ms (S15). */
  record HoldReminded(CallId call, long next) implements Passing {}

  /** The callers hear that the meeting ends at {@code deadline}, monotonic ms (S29). */
  record EndForetold(EndCause cause, long deadline) implements Passing {}

  record Prompted(CallId call, Prompt prompt) implements Passing {}

  /** Everybody in the conference hears it. */
  record Announced(Prompt prompt) implements Passing {}

  /** The caller's prompts are cut short. */
  record Interrupted(CallId call) implements Passing {}

  /** The call is disconnected by the service, for the cause that its record says. */
  record Disconnected(CallId call, EndCause cause) implements Passing {}
}
