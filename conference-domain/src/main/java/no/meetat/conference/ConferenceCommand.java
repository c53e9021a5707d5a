package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.dtmf.Key;
import no.meetat.time.Moment;

/** What can be asked of a conference, and when. */
public sealed interface ConferenceCommand {

  /** When it was asked. */
  Moment at();

  /** A command about a caller's key. */
  sealed interface OfKeys extends ConferenceCommand {

    CallId call();
  }

  /** A call with a seat comes in. */
  record Join(Call call, Seat seat, Moment at) implements ConferenceCommand {}

  /** A caller presses a key. */
  record PressKey(CallId call, Key key, Moment at) implements OfKeys {}

  /** A caller lets go of the key pressed last. */
  record ReleaseKey(CallId call, Moment at) implements OfKeys {}

  /** A caller has heard all prompts given so far. */
  record FinishPrompts(CallId call, Moment at) implements ConferenceCommand {}

  /** A call has ended on its own: hung up, or its line lost. */
  record Leave(CallId call, EndCause cause, Option<ReleaseCause> release, Moment at)
      implements ConferenceCommand {

    /** One of which the network says nothing more. */
    public Leave(CallId call, EndCause cause, Moment at) {
      this(call, cause, Option.none(), at);
    }
  }

  /** Somebody steers the meeting from beside its keys (S19). */
  record Steer(Steering steering, Actor by, Moment at) implements ConferenceCommand {}

  /** Time has passed: what is overdue happens. */
  record PassTime(Moment at) implements ConferenceCommand {}

  /** The conference is ended from outside, at once. */
  record End(EndCause cause, Moment at) implements ConferenceCommand {}
}
