package no.meetat.billing.audit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.conference.Settlement;

/**
 * Plays the journal again and settles each stay anew, knowing nothing of the records it holds.
 * Keeps what is open, and no more.
 */
final class JournalReplay {

  private final Map<ConferenceId, Conference> conferences = new HashMap<>();
  private final Map<CallId, Long> runOfOpenCalls = new LinkedHashMap<>();
  private final Map<CallId, CallDetailRecord> settled = new HashMap<>();
  private final BiConsumer<CallDetailRecord, Option<CallDetailRecord>> each;
  private long records;

  /**
   * @param each is given each journalled record, and how its stay was settled anew
   */
  JournalReplay(BiConsumer<CallDetailRecord, Option<CallDetailRecord>> each) {
    this.each = each;
  }

  void follow(long run, JournalEntry entry) {
    switch (entry) {
      case JournalEntry.OfCall(var call, var event) -> follow(run, call, event);
      case JournalEntry.OfConference(var conference, var event) -> follow(conference, event);
    }
  }

  /** How many records have come. */
  long records() {
    return records;
  }

  /** The calls that have not ended, with the run each belongs to. */
  Map<CallId, Long> open() {
    return runOfOpenCalls;
  }

  /** The callers who are in a conference. */
  Seq<OpenStay> openStays() {
    return Vector.ofAll(conferences.values())
        .flatMap(conference ->
            conference.inOrder().map(participant -> OpenStay.of(conference, participant)));
  }

  private void follow(long run, CallId call, AdmissionEvent.Lasting event) {
    switch (event) {
      case AdmissionEvent.Answered answered -> runOfOpenCalls.put(call, run);
      case AdmissionEvent.Closed(var cdr) -> end(cdr, Option.none());
      case AdmissionEvent.CodeRefused any -> {}
      case AdmissionEvent.NothingKeyed any -> {}
      case AdmissionEvent.SeatTaken any -> {}
      case AdmissionEvent.Dismissed any -> {}
    }
  }

  private void follow(ConferenceId id, ConferenceEvent.Lasting event) {
    switch (event) {
      case ConferenceEvent.Began(var same, var meeting, var at) ->
          conferences.put(
              id, Conference.of(id, meeting, ConferencePolicy.defaults(), TariffBook.standard()));
      case ConferenceEvent.Charged(var cdr) -> end(cdr, Option.of(settled.remove(cdr.callId())));
      case ConferenceEvent.Ended any -> conferences.remove(id);
      case ConferenceEvent.Left left -> {
        settle(id, left);
        evolve(id, left);
      }
      case ConferenceEvent.Joined _,
          ConferenceEvent.Opened _,
          ConferenceEvent.ParticipantsMuted _,
          ConferenceEvent.ParticipantsUnmuted _,
          ConferenceEvent.LineMuted _,
          ConferenceEvent.LineUnmuted _,
          ConferenceEvent.CallerMuted _,
          ConferenceEvent.CallerUnmuted _,
          ConferenceEvent.Locked _,
          ConferenceEvent.Unlocked _,
          ConferenceEvent.AutoDisconnectSwitchedOn _,
          ConferenceEvent.AutoDisconnectSwitchedOff _,
          ConferenceEvent.EndBegan _,
          ConferenceEvent.EndTakenBack _,
          ConferenceEvent.ModeratorMissed _,
          ConferenceEvent.Dismissed _,
          ConferenceEvent.PinRetired _ ->
          evolve(id, event);
    }
  }

  private void end(CallDetailRecord cdr, Option<CallDetailRecord> anew) {
    runOfOpenCalls.remove(cdr.callId());
    records++;
    each.accept(cdr, anew);
  }

  private void settle(ConferenceId id, ConferenceEvent.Left left) {
    Option.of(conferences.get(id))
        .flatMap(conference ->
            conference
                .participant(left.call())
                .map(gone -> Settlement.of(conference, gone, left.cause(), left.at())))
        .forEach(anew -> settled.put(left.call(), anew));
  }

  private void evolve(ConferenceId id, ConferenceEvent event) {
    conferences.computeIfPresent(id, (same, conference) -> conference.evolve(event));
  }
}
