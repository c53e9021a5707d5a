package no.meetat.bridge;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.admission.Admission;
import no.meetat.admission.AdmissionCommand;
import no.meetat.admission.AdmissionEvent;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.admission.Attendant;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceDecider;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.time.Moment;

/**
 * Closes what a crash left open (S35): replays the journal of a run and ends every call and
 * conference that is still open at the last moment known to be connected.
 */
public record Recovery(
    AdmissionPolicy admissionPolicy, ConferencePolicy conferencePolicy, TariffBook tariffs) {

  /**
   * The entries that close what these leave open, to be added behind them; none when all is closed.
   *
   * @param entries all of one run, in order
   * @param lastSignOfLife of the same run; nothing is charged beyond it
   */
  public Seq<JournalEntry> close(Seq<JournalEntry> entries, Moment lastSignOfLife) {
    Replay open = entries.foldLeft(Replay.EMPTY, this::replay);
    return closeConferences(open, lastSignOfLife).appendAll(closeCalls(open, lastSignOfLife));
  }

  private Replay replay(Replay so, JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall of -> replayCall(so, of.call(), of.event());
      case JournalEntry.OfConference of -> replayConference(so, of.conference(), of.event());
    };
  }

  private Replay replayCall(Replay so, CallId call, AdmissionEvent.Lasting event) {
    return switch (event) {
      case AdmissionEvent.Answered answered ->
          so.withCall(Admission.of(answered.call(), admissionPolicy));
      case AdmissionEvent.Closed any -> so.withoutCall(call);
      case AdmissionEvent.CodeRefused any -> evolve(so, call, event);
      case AdmissionEvent.NothingKeyed any -> evolve(so, call, event);
      case AdmissionEvent.SeatTaken any -> evolve(so, call, event);
      case AdmissionEvent.Dismissed any -> evolve(so, call, event);
    };
  }

  private static Replay evolve(Replay so, CallId call, AdmissionEvent event) {
    return so.calls().get(call).map(open -> so.withCall(open.evolve(event))).getOrElse(so);
  }

  private Replay replayConference(Replay so, ConferenceId id, ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Began began ->
          so.withConference(Conference.of(id, began.meeting(), conferencePolicy, tariffs));
      case ConferenceEvent.Joined joined -> evolve(so.withoutCall(joined.call().id()), id, joined);
      case ConferenceEvent.Ended any -> so.withoutConference(id);
      case ConferenceEvent.Opened any -> evolve(so, id, event);
      case ConferenceEvent.ParticipantsMuted any -> evolve(so, id, event);
      case ConferenceEvent.ParticipantsUnmuted any -> evolve(so, id, event);
      case ConferenceEvent.LineMuted any -> evolve(so, id, event);
      case ConferenceEvent.LineUnmuted any -> evolve(so, id, event);
      case ConferenceEvent.CallerMuted any -> evolve(so, id, event);
      case ConferenceEvent.CallerUnmuted any -> evolve(so, id, event);
      case ConferenceEvent.Locked any -> evolve(so, id, event);
      case ConferenceEvent.Unlocked any -> evolve(so, id, event);
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> evolve(so, id, event);
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> evolve(so, id, event);
      case ConferenceEvent.EndBegan any -> evolve(so, id, event);
      case ConferenceEvent.EndTakenBack any -> evolve(so, id, event);
      case ConferenceEvent.ModeratorMissed any -> evolve(so, id, event);
      case ConferenceEvent.Dismissed any -> evolve(so, id, event);
      case ConferenceEvent.Left any -> evolve(so, id, event);
      case ConferenceEvent.Charged any -> evolve(so, id, event);
      case ConferenceEvent.PinRetired any -> evolve(so, id, event);
    };
  }

  private static Replay evolve(Replay so, ConferenceId id, ConferenceEvent event) {
    return so.conferences()
        .get(id)
        .map(open -> so.withConference(open.evolve(event)))
        .getOrElse(so);
  }

  private static Seq<JournalEntry> closeConferences(Replay open, Moment at) {
    return Vector.ofAll(open.conferences()).flatMap(entry -> close(entry, at));
  }

  private static Seq<JournalEntry> close(Tuple2<ConferenceId, Conference> open, Moment at) {
    return ConferenceDecider.decide(open._2, new ConferenceCommand.End(EndCause.RECOVERED, at))
        .<Seq<JournalEntry>>fold(any -> Vector.empty(), events -> JournalEntry.of(open._1, events));
  }

  private static Seq<JournalEntry> closeCalls(Replay open, Moment at) {
    return Vector.ofAll(open.calls().values()).flatMap(admission -> close(admission, at));
  }

  private static Seq<JournalEntry> close(Admission open, Moment at) {
    AdmissionCommand end = new AdmissionCommand.End(EndCause.RECOVERED, at);
    return JournalEntry.of(open.call().id(), Attendant.decide(open, end));
  }
}
