package no.meetat.cli.server;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an operator each call's story in the log: what was dialled, which meeting it joined and in
 * what role, why it was refused and why it ended. The journal's entries hold no code; of who calls
 * there is nothing, since the log would keep numbers longer than records do.
 *
 * @param journal keeps what happens, before it is logged
 */
record CallStories(Journal journal) implements Journal {

  private static final Logger LOG = LoggerFactory.getLogger(CallStories.class);

  @Override
  public void append(Seq<JournalEntry> entries) {
    journal.append(entries);
    entries.flatMap(CallStories::line).forEach(LOG::info);
  }

  /** What an operator reads of it; none where it is no step of a call's story. */
  static Option<String> line(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) ->
          of(event).map(what -> "call " + call + ": " + what);
      case JournalEntry.OfConference(var conference, var event) ->
          of("conference " + conference, event);
    };
  }

  private static Option<String> of(AdmissionEvent.Lasting event) {
    return switch (event) {
      case AdmissionEvent.Answered(var call) -> Option.some("answered, " + origin(call));
      case AdmissionEvent.CodeRefused any -> Option.some("a code was wrong");
      case AdmissionEvent.NothingKeyed any -> Option.some("no code was keyed");
      case AdmissionEvent.SeatTaken(var seat, var at) ->
          Option.some("a code of meeting " + seat.meeting().id() + " was right");
      case AdmissionEvent.Dismissed(var cause, var at) -> Option.some("refused, " + cause.word());
      case AdmissionEvent.Closed(var record) -> Option.some(end(record));
    };
  }

  private static Option<String> of(String conference, ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Began(var id, var meeting, var at) ->
          Option.some(conference + " of meeting " + meeting.id() + " began");
      case ConferenceEvent.Joined(var call, var role, var at) ->
          Option.some(
              "call "
                  + call.id()
                  + ": joined "
                  + conference
                  + " as "
                  + role.name().toLowerCase(Locale.ROOT));
      case ConferenceEvent.Opened(var by, var at) -> Option.some(conference + " opened" + by(by));
      case ConferenceEvent.Locked(var by, var at) -> Option.some(conference + " locked" + by(by));
      case ConferenceEvent.Unlocked(var by, var at) ->
          Option.some(conference + " unlocked" + by(by));
      case ConferenceEvent.EndBegan(var cause, var by, var at, var goodbye) ->
          Option.some(
              conference + " ends, " + cause.word() + by.map(CallStories::by).getOrElse(""));
      case ConferenceEvent.EndTakenBack(var by, var at) ->
          Option.some(conference + " goes on after all" + by(by));
      case ConferenceEvent.ModeratorMissed any ->
          Option.some(conference + " waits for its moderator, whose line failed");
      case ConferenceEvent.Dismissed(var call, var cause, var by, var at) ->
          Option.some(dismissed(call.toString(), cause) + by.map(CallStories::by).getOrElse(""));
      case ConferenceEvent.Charged(var record) ->
          Option.some("call " + record.callId() + ": " + end(record));
      case ConferenceEvent.Ended any -> Option.some(conference + " is over");
      case ConferenceEvent.ParticipantsMuted any -> Option.none();
      case ConferenceEvent.ParticipantsUnmuted any -> Option.none();
      case ConferenceEvent.LineMuted any -> Option.none();
      case ConferenceEvent.LineUnmuted any -> Option.none();
      case ConferenceEvent.CallerMuted any -> Option.none();
      case ConferenceEvent.CallerUnmuted any -> Option.none();
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> Option.none();
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> Option.none();
      case ConferenceEvent.PinRetired any -> Option.none();
      case ConferenceEvent.Left any -> Option.none();
    };
  }

  private static String origin(Call call) {
    String number =
        call.caller().number().isDefined()
            ? "number known"
            : call.caller().claimed().isDefined() ? "number claimed" : "no number";
    return "to "
        + call.accessNumber().national()
        + ", "
        + number
        + call.caller().trunk().map(trunk -> ", by " + trunk).getOrElse("");
  }

  private static String dismissed(String call, EndCause cause) {
    return "call " + call + ": sent away, " + cause.word();
  }

  private static String end(CallDetailRecord record) {
    return "ended, "
        + record.cause().word()
        + record.meetingId().map(id -> ", meeting " + id).getOrElse("")
        + record
            .role()
            .map(role -> " as " + role.name().toLowerCase(Locale.ROOT))
            .getOrElse(", never in a meeting");
  }

  private static String by(Actor actor) {
    return ", by " + actor.label();
  }
}
