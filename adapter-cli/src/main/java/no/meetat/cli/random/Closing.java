package no.meetat.cli.random;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;
import no.meetat.admission.AdmissionEvent;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.journal.JournalRow;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.Recovery;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.cli.random.invariant.Auditor;
import no.meetat.cli.random.invariant.Invariant;
import no.meetat.cli.random.invariant.Verdict;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferencePolicy;
import no.meetat.time.Moment;

/** Reads journals back, and closes what a lost process left open. */
final class Closing {

  private final Set<CallId> given = new HashSet<>();
  private final BookedMeetings codes;
  private final Recovery recovery;
  private final Auditor auditor;
  private final Verdict verdict;

  Closing(BookedMeetings codes, TariffBook tariffs, Auditor auditor, Verdict verdict) {
    this.codes = codes;
    this.recovery = new Recovery(AdmissionPolicy.defaults(), ConferencePolicy.defaults(), tariffs);
    this.auditor = auditor;
    this.verdict = verdict;
  }

  /** The entry as it is read back. */
  Option<JournalEntry> read(JournalRow row) {
    Option<JournalEntry> read = row.entry();
    verdict.require(
        read.isDefined(), Invariant.REPLAY, () -> "an unreadable entry of type " + row.type());
    verdict.require(
        !codes.appearIn(row.json()), Invariant.SECRETS, () -> "a code is in " + row.type());
    return read;
  }

  /** What closes these entries, which must leave nothing open. */
  Seq<JournalEntry> close(Seq<JournalEntry> entries, Moment lastSign) {
    Seq<JournalEntry> closing = recovery.close(entries, lastSign);
    verdict.require(
        recovery.close(entries.appendAll(closing), lastSign).isEmpty(),
        Invariant.RECOVERY,
        () -> "what has been recovered is recovered again");
    return closing;
  }

  /** The service gives a record away while it lives. */
  void give(CallDetailRecord record) {
    verdict.require(
        given.add(record.callId()),
        Invariant.ONE_RECORD,
        () -> "a second record of call " + record.callId() + " is given away");
    auditor.recorded(record);
  }

  /** The records in the journal that a lost process did not give away. */
  void giveAll(Seq<JournalEntry> entries) {
    entries.flatMap(Closing::record).filter(r -> given.add(r.callId())).forEach(auditor::stored);
  }

  private static Option<CallDetailRecord> record(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, AdmissionEvent.Closed(var cdr)) -> Option.some(cdr);
      case JournalEntry.OfConference(var in, ConferenceEvent.Charged(var cdr)) -> Option.some(cdr);
      case JournalEntry.OfCall other -> Option.none();
      case JournalEntry.OfConference other -> Option.none();
    };
  }
}
