package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.Recovery;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.simulator.invariant.Auditor;
import no.meetat.simulator.invariant.Invariant;
import no.meetat.simulator.invariant.Verdict;
import no.meetat.time.Moment;

/** Reads journals back, and closes what a lost process left open. */
final class Closing {

  private final Set<CallId> given = new HashSet<>();
  private final BookedMeetings codes;
  private final Recovery recovery;
  private final Auditor auditor;
  private final Verdict verdict;

  Closing(BookedMeetings codes, Recovery recovery, Auditor auditor, Verdict verdict) {
    this.codes = codes;
    this.recovery = recovery;
    this.auditor = auditor;
    this.verdict = verdict;
  }

  /** The entry as it is read back. */
  Option<JournalEntry> read(JournalEncoding.Encoded kept) {
    Option<JournalEntry> read = kept.entry().get();
    verdict.require(
        read.isDefined(), Invariant.REPLAY, () -> "an unreadable entry: " + kept.text());
    verdict.require(
        !codes.appearIn(kept.text()),
        Invariant.SECRETS,
        () -> "a code is in an entry of the journal");
    return read;
  }

  /** The entries that close these, after which nothing may be open. */
  Seq<JournalEntry> close(Seq<JournalEntry> entries, Moment lastSign) {
    Seq<JournalEntry> closing = recovery.close(entries, lastSign);
    verdict.require(
        recovery.close(entries.appendAll(closing), lastSign).isEmpty(),
        Invariant.RECOVERY,
        () -> "what has been recovered is recovered again");
    return closing;
  }

  /** The service hands over a record while it lives. */
  void give(CallDetailRecord record) {
    verdict.require(
        given.add(record.callId()),
        Invariant.ONE_RECORD,
        () -> "a second record of call " + record.callId() + " is given away");
    auditor.recorded(record);
  }

  /** A record in the journal of a lost process, which may have given it away. */
  void giveAgain(CallDetailRecord record) {
    if (given.add(record.callId())) {
      auditor.stored(record);
    }
  }
}
