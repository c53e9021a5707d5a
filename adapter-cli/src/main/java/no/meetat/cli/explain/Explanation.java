package no.meetat.cli.explain;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Correction;
import no.meetat.charging.StoredRecord;
import no.meetat.charging.Tariff;
import no.meetat.cli.output.OsloStamp;

/**
 * Why a call cost what it cost.
 *
 * @param row its record
 * @param entries all that was journalled of the call and of its conference, in order
 * @param tariffs those of all books there have ever been
 * @param corrections of the record, the oldest first
 */
public record Explanation(
    StoredRecord row, Seq<JournalEntry> entries, Seq<Tariff> tariffs, Seq<Correction> corrections) {

  /** What happened, then what follows from it. */
  public Seq<String> lines() {
    CallDetailRecord cdr = row.record();
    return Vector.of(heading(cdr))
        .appendAll(Happenings.of(cdr.callId(), entries))
        .appendAll(Calculation.of(cdr, tariffs.filter(t -> cdr.tariff().contains(t.name()))))
        .appendAll(corrections.map(Explanation::told));
  }

  private String heading(CallDetailRecord cdr) {
    return "record %d: call %s from %s to %s"
        .formatted(row.cdrId(), cdr.callId(), caller(cdr), cdr.accessNumber());
  }

  private static String caller(CallDetailRecord cdr) {
    String number =
        cdr.caller()
            .map(Object::toString)
            .orElse(() -> cdr.claimedCaller().map(claim -> "somebody who claims to be " + claim))
            .getOrElse("a number that is not known");
    return number + cdr.trunk().map(trunk -> " by " + trunk).getOrElse("");
  }

  private static String told(Correction correction) {
    return "corrected %s: %d s by tariff %s, %s instead"
        .formatted(
            OsloStamp.ofMillis(correction.madeAt()),
            correction.billedSeconds(),
            correction.tariff(),
            correction.amount());
  }
}
