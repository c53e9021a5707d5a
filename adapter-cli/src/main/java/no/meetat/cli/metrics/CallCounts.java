package no.meetat.cli.metrics;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.Effect;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;

/** Counts what becomes of calls, by what is journalled. */
public final class CallCounts {

  private final LongAdder answered = new LongAdder();
  private final LongAdder wrongCodes = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final Map<EndCause, LongAdder> ended =
      Vector.of(EndCause.values()).toMap(cause -> cause, cause -> new LongAdder());

  /** Counts entries that are kept, and gives them back. */
  public Seq<JournalEntry> count(Seq<JournalEntry> entries) {
    entries.forEach(this::count);
    return entries;
  }

  /** Calls that were answered. */
  long answered() {
    return answered.sum();
  }

  /** Codes that were wrong. */
  long wrongCodes() {
    return wrongCodes.sum();
  }

  /** Calls that ended for this reason, by their records. */
  long ended(EndCause cause) {
    return ended.get(cause).map(LongAdder::sum).getOrElse(0L);
  }

  /** Calls that the caller's side ended because the network could not go on with them. */
  long faults() {
    return faults.sum();
  }

  private void count(JournalEntry entry) {
    Effect.of(entry).forEach(this::count);
    switch (entry) {
      case JournalEntry.OfCall(var call, var event) -> count(event);
      case JournalEntry.OfConference any -> {}
    }
  }

  private void count(Effect effect) {
    switch (effect) {
      case Effect.Recorded(var record) -> count(record);
      case Effect.Visited any -> {}
      case Effect.Retired any -> {}
      case Effect.Emptied any -> {}
    }
  }

  private void count(CallDetailRecord record) {
    ended.get(record.cause()).forEach(LongAdder::increment);
    if (record.cause() == EndCause.HUNG_UP && record.releaseCause().exists(ReleaseCause::isFault)) {
      faults.increment();
    }
  }

  private void count(AdmissionEvent.Lasting event) {
    switch (event) {
      case AdmissionEvent.Answered any -> answered.increment();
      case AdmissionEvent.CodeRefused any -> wrongCodes.increment();
      case AdmissionEvent.NothingKeyed any -> {}
      case AdmissionEvent.SeatTaken any -> {}
      case AdmissionEvent.Dismissed any -> {}
      case AdmissionEvent.Closed any -> {}
    }
  }
}
