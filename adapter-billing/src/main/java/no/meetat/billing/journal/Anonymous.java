package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.conference.ConferenceEvent;

/**
 * An entry that names a caller, made anonymous: number and network address go, the kind of line
 * stays.
 *
 * @param call whose caller the entry names
 * @param entry the same, naming nobody
 */
record Anonymous(CallId call, JournalEntry entry) {

  /** The events of which there is one. */
  static final Seq<Class<?>> EVENTS =
      Vector.of(
          AdmissionEvent.Answered.class,
          AdmissionEvent.Closed.class,
          ConferenceEvent.Joined.class,
          ConferenceEvent.Charged.class);

  /** The entry naming nobody; none where it had nobody's number before. */
  static Option<Anonymous> of(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) ->
          of(event).map(nobodys -> new Anonymous(call, new JournalEntry.OfCall(call, nobodys)));
      case JournalEntry.OfConference(var conference, var event) ->
          of(event)
              .map(of ->
                  new Anonymous(of.call, new JournalEntry.OfConference(conference, of.event)));
    };
  }

  private static Option<AdmissionEvent.Lasting> of(AdmissionEvent.Lasting event) {
    return switch (event) {
      case AdmissionEvent.Answered(var call) -> Option.some(new AdmissionEvent.Answered(of(call)));
      case AdmissionEvent.Closed(var cdr) -> Option.some(new AdmissionEvent.Closed(of(cdr)));
      case AdmissionEvent.CodeRefused any -> Option.none();
      case AdmissionEvent.NothingKeyed any -> Option.none();
      case AdmissionEvent.SeatTaken any -> Option.none();
      case AdmissionEvent.Dismissed any -> Option.none();
    };
  }

  private record OfConference(CallId call, ConferenceEvent.Lasting event) {}

  private static Option<OfConference> of(ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Joined(var call, var role, var at) ->
          Option.some(new OfConference(call.id(), new ConferenceEvent.Joined(of(call), role, at)));
      case ConferenceEvent.Charged(var cdr) ->
          Option.some(new OfConference(cdr.callId(), new ConferenceEvent.Charged(of(cdr))));
      case ConferenceEvent.Began any -> Option.none();
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
      case ConferenceEvent.PinRetired any -> Option.none();
      case ConferenceEvent.Ended any -> Option.none();
    };
  }

  private static Call of(Call call) {
    return new Call(call.id(), of(call.caller()), call.accessNumber(), call.dialledAt());
  }

  private static Caller of(Caller caller) {
    return new Caller(
        Option.none(),
        Option.none(),
        caller.line(),
        of(caller.origin()),
        caller.isPrivate(),
        caller.passage().withoutNumber());
  }

  private static Origin of(Origin origin) {
    return switch (origin) {
      case Origin.Peer peer -> peer;
      case Origin.Stranger stranger -> Origin.Stranger.FORGOTTEN;
    };
  }

  private static CallDetailRecord of(CallDetailRecord cdr) {
    return ImmutableCallDetailRecord.copyOf(cdr)
        .withCaller(Option.none())
        .withClaimedCaller(Option.none())
        .withDivertedFrom(Option.none());
  }
}
