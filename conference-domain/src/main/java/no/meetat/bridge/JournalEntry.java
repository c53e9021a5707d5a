package no.meetat.bridge;

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
}
