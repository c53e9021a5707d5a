package no.meetat.simulator.player;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;

/** Puts events into words. */
final class Narrator {
  private final Phones phones;

  Narrator(Phones phones) {
    this.phones = phones;
  }

  /** What happened to this caller's call, where it is worth a line. */
  Option<String> tell(String caller, AdmissionEvent.Lasting event) {
    return switch (event) {
      case AdmissionEvent.Answered answered ->
          Option.some(
              caller + " dials " + answered.call().accessNumber() + as(answered.call().caller()));
      case AdmissionEvent.CodeRefused any -> Option.some(caller + " keys a code that is not valid");
      case AdmissionEvent.NothingKeyed any -> Option.some(caller + " has keyed nothing");
      case AdmissionEvent.SeatTaken any -> Option.none();
      case AdmissionEvent.Dismissed dismissed ->
          Option.some(caller + " is let go: " + dismissed.cause().word());
      case AdmissionEvent.Closed closed ->
          Option.some(caller + "'s call ends: " + closed.record().cause().word());
    };
  }

  private static String as(Caller caller) {
    return caller
            .claimed()
            .map(claim -> " claiming " + claim)
            .getOrElse(
                () -> " from " + caller.shownNumber().map(Object::toString).getOrElse("nobody"))
        + caller.trunk().map(trunk -> " via " + trunk).getOrElse("");
  }

  /** What happened in this conference, as it was before, where it is worth a line. */
  Option<String> tell(Conference before, ConferenceEvent.Lasting event) {
    String meeting = "the meeting " + before.meeting().id();
    return switch (event) {
      case ConferenceEvent.Began any -> Option.none();
      case ConferenceEvent.Joined joined -> joined(before, joined, meeting);
      case ConferenceEvent.Opened opened -> Option.some(opened(before, opened, meeting));
      case ConferenceEvent.ParticipantsMuted muted ->
          by(muted.by(), "switches the participants to listen mode");
      case ConferenceEvent.ParticipantsUnmuted unmuted ->
          by(unmuted.by(), "switches the participants to talk mode");
      case ConferenceEvent.LineMuted muted -> by(Actor.of(muted.call()), "switches to listen mode");
      case ConferenceEvent.LineUnmuted unmuted ->
          by(Actor.of(unmuted.call()), "switches to talk mode");
      case ConferenceEvent.CallerMuted muted ->
          by(muted.by(), "mutes " + phones.caller(muted.call()));
      case ConferenceEvent.CallerUnmuted unmuted ->
          by(unmuted.by(), "unmutes " + phones.caller(unmuted.call()));
      case ConferenceEvent.Locked locked -> by(locked.by(), "locks " + meeting);
      case ConferenceEvent.Unlocked unlocked -> by(unlocked.by(), "unlocks " + meeting);
      case ConferenceEvent.AutoDisconnectSwitchedOn on ->
          by(on.by(), "switches automatic disconnection on");
      case ConferenceEvent.AutoDisconnectSwitchedOff off ->
          by(off.by(), "switches automatic disconnection off");
      case ConferenceEvent.EndBegan began ->
          Option.some(meeting + " is about to end: " + because(began.cause(), began.by()));
      case ConferenceEvent.EndTakenBack back ->
          by(back.by(), "takes the end of " + meeting + " back");
      case ConferenceEvent.ModeratorMissed any ->
          Option.some(meeting + " waits for its moderator to come back");
      case ConferenceEvent.Dismissed dismissed ->
          Option.some(
              phones.caller(dismissed.call())
                  + " is let go: "
                  + because(dismissed.cause(), dismissed.by()));
      case ConferenceEvent.Left any -> Option.none();
      case ConferenceEvent.Charged charged -> Option.some(left(charged.record(), meeting));
      case ConferenceEvent.PinRetired any -> Option.none();
      case ConferenceEvent.Ended any -> Option.some(meeting + " is over");
    };
  }

  private Option<String> by(Actor actor, String what) {
    return Option.some(named(actor) + " " + what);
  }

  private String named(Actor actor) {
    return actor.call().map(phones::caller).getOrElse(actor::label);
  }

  /** A caller's doing is known by the keys; that of others is not. */
  private static String because(EndCause cause, Option<Actor> by) {
    String who = by.filter(actor -> actor.call().isEmpty()).map(Actor::label).getOrElse("");
    return cause.word() + (who.isEmpty() ? "" : " by " + who);
  }

  /** A moderator who comes to a meeting that is not open opens it: one line for both. */
  private Option<String> joined(Conference before, ConferenceEvent.Joined joined, String meeting) {
    boolean opens = !before.isOpen() && joined.role() == Role.MODERATOR;
    String enters = phones.caller(joined.call().id()) + " enters " + meeting + as(joined.role());
    return Option.when(!opens, () -> before.isOpen() ? enters : enters + " and is put on hold");
  }

  private String opened(Conference before, ConferenceEvent.Opened opened, String meeting) {
    int waiting = before.size() - 1;
    return named(opened.by())
        + " enters "
        + meeting
        + as(Role.MODERATOR)
        + " and opens it; "
        + (waiting == 0 ? "nobody" : waiting)
        + (waiting > 1 ? " were waiting" : " was waiting");
  }

  private static String as(Role role) {
    return switch (role) {
      case MODERATOR -> " as moderator";
      case PARTICIPANT -> " as participant";
    };
  }

  private String left(CallDetailRecord record, String meeting) {
    return phones.caller(record.callId()) + " leaves " + meeting + ": " + record.cause().word();
  }
}
