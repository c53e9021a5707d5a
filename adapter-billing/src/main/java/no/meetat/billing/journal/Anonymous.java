package no.meetat.billing.journal;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionEvent.Answered;
import no.meetat.admission.AdmissionEvent.Closed;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.JournalEntry.OfCall;
import no.meetat.bridge.JournalEntry.OfConference;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.conference.ConferenceEvent.Charged;
import no.meetat.conference.ConferenceEvent.Joined;

/** Entries without what tells who called: number and network address go, the kind of line stays. */
final class Anonymous {

  /** The types of the events that tell who called. */
  static final String TYPES = "'Answered', 'Closed', 'Joined', 'Charged'";

  private Anonymous() {}

  /** The call whose caller the entry tells; none where it tells nobody's. */
  static Option<CallId> call(JournalEntry entry) {
    return switch (entry) {
      case OfCall(var id, Answered any) -> Option.some(id);
      case OfCall(var id, Closed any) -> Option.some(id);
      case OfConference(var id, Joined(var call, var role, var at)) -> Option.some(call.id());
      case OfConference(var id, Charged(var cdr)) -> Option.some(cdr.callId());
      case OfCall other -> Option.none();
      case OfConference other -> Option.none();
    };
  }

  /** The entry, telling nobody. */
  static JournalEntry of(JournalEntry entry) {
    return switch (entry) {
      case OfCall(var id, Answered(var call)) -> new OfCall(id, new Answered(of(call)));
      case OfCall(var id, Closed(var cdr)) -> new OfCall(id, new Closed(of(cdr)));
      case OfConference(var id, Joined(var call, var role, var at)) ->
          new OfConference(id, new Joined(of(call), role, at));
      case OfConference(var id, Charged(var cdr)) -> new OfConference(id, new Charged(of(cdr)));
      case OfCall other -> other;
      case OfConference other -> other;
    };
  }

  private static Call of(Call call) {
    return new Call(call.id(), of(call.caller()), call.accessNumber(), call.dialledAt());
  }

  private static Caller of(Caller caller) {
    return new Caller(
        Option.none(), Option.none(), caller.line(), of(caller.origin()), caller.isPrivate());
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
        .withClaimedCaller(Option.none());
  }
}
