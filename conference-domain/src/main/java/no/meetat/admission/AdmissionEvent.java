package no.meetat.admission;

import io.vavr.control.Option;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.dtmf.Digits;
import no.meetat.prompt.Prompt;
import no.meetat.time.Moment;

/** What has happened to a call before it had a seat. */
public sealed interface AdmissionEvent {

  /** Changes what became of the call, and is therefore journalled; holds no code. */
  sealed interface Lasting extends AdmissionEvent {}

  /** Is heard or held for a moment; not journalled. */
  sealed interface Passing extends AdmissionEvent {}

  record Answered(Call call) implements Lasting {}

  record CodeRefused(Moment at) implements Lasting {}

  record NothingKeyed(Moment at) implements Lasting {}

  record SeatTaken(Seat seat, Moment at) implements Lasting {}

  /** The caller hears a last prompt and is then disconnected. */
  record Dismissed(EndCause cause, Moment at) implements Lasting {}

  /** The call has ended without having been in a conference. */
  record Closed(CallDetailRecord record) implements Lasting {}

  record DigitsHeld(Digits digits) implements Passing {}

  /** The call is refused before it is answered (S13). */
  record Refused() implements Passing {}

  /** The code waits for a place until then, monotonic ms (S13). */
  record PlaceAwaited(CodeKeyed keyed, long until) implements Passing {}

  /** The code that waited has its place. */
  record PlaceGiven(CodeKeyed keyed, long place, Moment at) implements Passing {}

  /** A code was keyed to its #. */
  record CodeKeyed(String keyed, Moment at) implements Passing {

    /** The code; none when the keys cannot be one. */
    public Option<AccessCode> code() {
      return AccessCode.parse(keyed);
    }

    @Override
    public String toString() {
      return "CodeKeyed[hidden, at=" + at + "]";
    }
  }

  /** The # of the code keyed last was let go. */
  record CodeReleased(Moment at) implements Passing {}

  record Prompted(Prompt prompt) implements Passing {}

  /** The caller's prompts are cut short. */
  record Interrupted() implements Passing {}

  /** The call is disconnected by the service, for the cause that its record says. */
  record Disconnected(EndCause cause) implements Passing {}
}
