package no.meetat.bridge;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import no.meetat.admission.Admission;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;

/**
 * What a journal leaves open.
 *
 * @param calls not in a conference and not closed
 * @param conferences not ended
 */
record Replay(Map<CallId, Admission> calls, Map<ConferenceId, Conference> conferences) {

  static final Replay EMPTY = new Replay(HashMap.empty(), HashMap.empty());

  Replay withCall(Admission admission) {
    return new Replay(calls.put(admission.call().id(), admission), conferences);
  }

  Replay withoutCall(CallId call) {
    return new Replay(calls.remove(call), conferences);
  }

  Replay withConference(Conference conference) {
    return new Replay(calls, conferences.put(conference.id(), conference));
  }

  Replay withoutConference(ConferenceId conference) {
    return new Replay(calls, conferences.remove(conference));
  }
}
