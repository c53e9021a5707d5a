package no.meetat.cli.explain;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.cli.output.OsloStamp;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.Goodbye;
import no.meetat.time.Moment;

/** What happened to one call, out of all that was journalled of it and of its conference. */
final class Happenings {

  private final CallId call;
  private Seq<String> lines = Vector.empty();
  private boolean present;
  private boolean open;
  private boolean paused;
  private boolean over;

  private Happenings(CallId call) {
    this.call = call;
  }

  /** A line each, with its time, in the order it happened. */
  static Seq<String> of(CallId call, Seq<JournalEntry> entries) {
    Happenings happenings = new Happenings(call);
    entries.forEach(happenings::follow);
    return happenings.lines;
  }

  private void follow(JournalEntry entry) {
    if (!over) {
      switch (entry) {
        case JournalEntry.OfCall(var same, var event) -> follow(event);
        case JournalEntry.OfConference(var conference, var event) -> follow(event);
      }
    }
  }

  private void follow(AdmissionEvent.Lasting event) {
    switch (event) {
      case AdmissionEvent.Answered(var answered) ->
          tell(answered.dialledAt(), "the call is answered on " + answered.accessNumber());
      case AdmissionEvent.CodeRefused(var at) -> tell(at, "a code is keyed that is not valid");
      case AdmissionEvent.NothingKeyed(var at) -> tell(at, "nothing has been keyed");
      case AdmissionEvent.SeatTaken(var seat, var at) ->
          tell(at, "the code keyed leads to meeting " + seat.meeting().id());
      case AdmissionEvent.Dismissed(var cause, var at) -> tell(at, "is let go: " + cause.word());
      case AdmissionEvent.Closed any -> over = true;
    }
  }

  private void follow(ConferenceEvent.Lasting event) {
    switch (event) {
      case ConferenceEvent.Joined joined -> join(joined);
      case ConferenceEvent.Opened opened -> open(opened);
      case ConferenceEvent.EndBegan began -> beginEnd(began);
      case ConferenceEvent.EndTakenBack taken -> takeBackEnd(taken);
      case ConferenceEvent.CallerMuted(var muted, var by, var at) ->
          tellIfOurs(muted, at, "is muted" + by(by));
      case ConferenceEvent.CallerUnmuted(var unmuted, var by, var at) ->
          tellIfOurs(unmuted, at, "is unmuted" + by(by));
      case ConferenceEvent.Dismissed(var gone, var cause, var by, var at) ->
          tellIfOurs(gone, at, "is let go: " + cause.word() + by(by) + stopped());
      case ConferenceEvent.Left(var gone, var cause, var at) ->
          tellIfOurs(gone, at, "leaves: " + cause.word() + stopped());
      case ConferenceEvent.Charged(var cdr) -> over |= isOurs(cdr.callId());
      case ConferenceEvent.Began any -> {}
      case ConferenceEvent.ParticipantsMuted any -> {}
      case ConferenceEvent.ParticipantsUnmuted any -> {}
      case ConferenceEvent.LineMuted any -> {}
      case ConferenceEvent.LineUnmuted any -> {}
      case ConferenceEvent.Locked any -> {}
      case ConferenceEvent.Unlocked any -> {}
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> {}
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> {}
      case ConferenceEvent.ModeratorMissed any -> {}
      case ConferenceEvent.PinRetired any -> {}
      case ConferenceEvent.Ended any -> {}
    }
  }

  private boolean isOurs(CallId other) {
    return call.equals(other);
  }

  private boolean isOurs(Actor actor) {
    return actor.call().contains(call);
  }

  private static String by(Actor actor) {
    return by(Option.some(actor));
  }

  /** Of callers only this one is spoken of; who acts from outside is named. */
  private static String by(Option<Actor> actor) {
    return actor
        .filter(outside -> outside.call().isEmpty())
        .map(outside -> " by " + outside.label())
        .getOrElse("");
  }

  private void join(ConferenceEvent.Joined joined) {
    String as = joined.role().name().toLowerCase(Locale.ROOT);
    present |= isOurs(joined.call().id());
    tellIfOurs(joined.call().id(), joined.at(), "comes in as " + as + charge(joined.role()));
  }

  private String charge(Role role) {
    if (open) {
      return ": the meeting is open, the charge begins";
    }
    return role == Role.PARTICIPANT ? " and waits: no charge yet" : "";
  }

  private void open(ConferenceEvent.Opened opened) {
    open = true;
    String who =
        isOurs(opened.by()) ? "opens the meeting" : "the meeting is opened" + by(opened.by());
    tell(opened.at(), who + (present ? ": the charge begins" : ""));
  }

  private void beginEnd(ConferenceEvent.EndBegan began) {
    tellIfPresent(
        began.at(),
        "the meeting is about to end: " + began.cause().word() + by(began.by()) + paused(began));
    paused = began.goodbye() == Goodbye.FREE;
  }

  private static String paused(ConferenceEvent.EndBegan began) {
    return switch (began.goodbye()) {
      case FREE -> "; the charge ends";
      case CHARGED -> "";
    };
  }

  private void takeBackEnd(ConferenceEvent.EndTakenBack taken) {
    String charge = paused ? "; the charge has not ended" : "";
    tellIfPresent(taken.at(), "the end of the meeting is taken back" + by(taken.by()) + charge);
    paused = false;
  }

  private String stopped() {
    return open && !paused ? "; the charge ends" : "";
  }

  private void tellIfOurs(CallId whose, Moment at, String what) {
    if (isOurs(whose)) {
      tell(at, what);
    }
  }

  private void tellIfPresent(Moment at, String what) {
    if (present) {
      tell(at, what);
    }
  }

  private void tell(Moment at, String what) {
    lines = lines.append(OsloStamp.ofMillis(at.wall()) + "  " + what);
  }
}
