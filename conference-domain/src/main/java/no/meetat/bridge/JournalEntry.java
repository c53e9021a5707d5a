package no.meetat.bridge;

import io.vavr.collection.Seq;
import no.meetat.admission.AdmissionEvent;
import no.meetat.call.CallId;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/** One lasting event and what it belongs to. */
public sealed interface JournalEntry {

  /** What happened to a call before it had a seat. */
  record OfCall(CallId call, AdmissionEvent.Lasting event) implements JournalEntry {}

  /** What happened in a conference. */
  record OfConference(ConferenceId conference, ConferenceEvent.Lasting event)
      implements JournalEntry {}

  /** The lasting ones of a call's events, as entries. */
  static Seq<JournalEntry> of(CallId call, Seq<AdmissionEvent> events) {
    return lasting(events, AdmissionEvent.Lasting.class).map(event -> new OfCall(call, event));
  }

  /** The lasting ones of a conference's events, as entries. */
  static Seq<JournalEntry> of(ConferenceId conference, Seq<ConferenceEvent> events) {
    return lasting(events, ConferenceEvent.Lasting.class)
        .map(event -> new OfConference(conference, event));
  }

  private static <E> Seq<E> lasting(Seq<?> events, Class<E> kind) {
    return events.filter(kind::isInstance).map(kind::cast);
  }
}
