package no.meetat.bridge;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/** What an entry of the journal changes outside the journal, and must change once (S7, S35). */
public sealed interface Effect {

  /** The call has its record. */
  record Recorded(CallDetailRecord record) implements Effect {}

  /** Somebody has come to the one-off meeting, which is being held as this conference. */
  record Visited(MeetingId meeting, ConferenceId conference, Instant at) implements Effect {}

  /** The one-off meeting was ended for good: no code leads to it from now on. */
  record Retired(MeetingId meeting, Instant at) implements Effect {}

  /** Nobody is in the conference any more. */
  record Emptied(ConferenceId conference, Instant at) implements Effect {}

  /** The effect of the entry; none when it changes nothing but the journal. */
  static Option<Effect> of(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) -> of(event);
      case JournalEntry.OfConference(var conference, var event) -> of(conference, event);
    };
  }

  private static Option<Effect> of(AdmissionEvent.Lasting event) {
    return switch (event) {
      case AdmissionEvent.Closed(var record) -> Option.some(new Recorded(record));
      case AdmissionEvent.Answered any -> Option.none();
      case AdmissionEvent.CodeRefused any -> Option.none();
      case AdmissionEvent.NothingKeyed any -> Option.none();
      case AdmissionEvent.SeatTaken any -> Option.none();
      case AdmissionEvent.Dismissed any -> Option.none();
    };
  }

  private static Option<Effect> of(ConferenceId conference, ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Began(var same, var meeting, var at) ->
          visited(meeting, conference, at.wall());
      case ConferenceEvent.Charged(var record) -> Option.some(new Recorded(record));
      case ConferenceEvent.PinRetired(var meeting, var at) ->
          Option.some(new Retired(meeting, at.wall()));
      case ConferenceEvent.Ended(var at) -> Option.some(new Emptied(conference, at.wall()));
      case ConferenceEvent.Joined any -> Option.none();
      case ConferenceEvent.Opened any -> Option.none();
      case ConferenceEvent.ParticipantsMuted any -> Option.none();
      case ConferenceEvent.ParticipantsUnmuted any -> Option.none();
      case ConferenceEvent.LineMuted any -> Option.none();
      case ConferenceEvent.LineUnmuted any -> Option.none();
      case ConferenceEvent.CallerMuted any -> Option.none();
      case ConferenceEvent.CallerUnmuted any -> Option.none();
      case ConferenceEvent.Locked any -> Option.none();
      case ConferenceEvent.Unlocked any -> Option.none();
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> Option.none();
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> Option.none();
      case ConferenceEvent.EndBegan any -> Option.none();
      case ConferenceEvent.EndTakenBack any -> Option.none();
      case ConferenceEvent.ModeratorMissed any -> Option.none();
      case ConferenceEvent.Dismissed any -> Option.none();
      case ConferenceEvent.Left any -> Option.none();
    };
  }

  private static Option<Effect> visited(Meeting meeting, ConferenceId conference, Instant at) {
    return switch (meeting) {
      case Meeting.Standing any -> Option.none();
      case Meeting.OneOff oneOff -> Option.some(new Visited(oneOff.id(), conference, at));
    };
  }
}
