package no.meetat.admission;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.booking.Seat;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.dtmf.Key;
import no.meetat.time.Moment;

/** What can be asked at the door, and when. */
public sealed interface AdmissionCommand {

  /** When it was asked. */
  Moment at();

  /** Something the caller does, wherever the call is; a conference that has the call decides it. */
  sealed interface OfCaller extends AdmissionCommand {}

  /** A new call is taken. */
  record Answer(Moment at) implements AdmissionCommand {}

  /** A new call is taken, but its caller has no place left (S13). */
  record TurnDown(Moment at) implements AdmissionCommand {}

  /** The caller presses a key. */
  record PressKey(Key key, Moment at) implements OfCaller {}

  /** The caller lets go of the key pressed last. */
  record ReleaseKey(Moment at) implements OfCaller {}

  /**
   * The code keyed has been looked up.
   *
   * @param found what it entitles to
   * @param inProgress whether somebody is in that meeting
   * @param at when its # was pressed
   */
  record TakeSeat(Option<Seat> found, boolean inProgress, Moment at) implements AdmissionCommand {}

  /** A code was keyed for which there is no place; it was not looked up (S13). */
  record RefuseCode(Moment at) implements AdmissionCommand {}

  /** A code was keyed, and the last places are held by others that are being looked up (S13). */
  record AwaitPlace(CodeKeyed keyed) implements AdmissionCommand {

    @Override
    public Moment at() {
      return keyed.at();
    }
  }

  /** A place has come free, and is taken, for the code that awaits one (S13). */
  record GivePlace(long place, Moment at) implements AdmissionCommand {}

  /** A code was keyed, but where it leads cannot be said now. */
  record Postpone(Moment at) implements AdmissionCommand {}

  /** The conference refused the caller. */
  record TurnAway(EndCause cause, Moment at) implements AdmissionCommand {}

  /** The caller has heard all prompts given so far. */
  record FinishPrompts(Moment at) implements OfCaller {}

  /** The conference was over just then; the meeting is entered anew. */
  record EnterAgain(Moment at) implements AdmissionCommand {}

  /** The call has ended, not by the service: hung up, or its line lost. */
  record End(EndCause cause, Option<ReleaseCause> release, Moment at) implements OfCaller {

    /** One of which the network says nothing more. */
    public End(EndCause cause, Moment at) {
      this(cause, Option.none(), at);
    }
  }

  /** The service stops. */
  record ShutDown(Moment at) implements AdmissionCommand {}

  /** Time has passed: what is overdue happens. */
  record PassTime(Moment at) implements AdmissionCommand {}
}
