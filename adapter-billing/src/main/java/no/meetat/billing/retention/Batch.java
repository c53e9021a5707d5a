package no.meetat.billing.retention;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import no.meetat.billing.journal.CallerEntry;
import no.meetat.call.CallId;
import org.jdbi.v3.core.Handle;

/**
 * Records to be made anonymous in one transaction, with the journal entries that say the same.
 *
 * @param records whose entries can all be read
 * @param unreadable how many others there are
 * @param entries of the records' calls
 */
record Batch(
    Seq<AgedRecord> records, int unreadable, Map<CallId, ? extends Seq<CallerEntry>> entries) {

  /** Reads what belongs to the records; nothing is locked meanwhile. */
  static Batch of(Handle handle, Seq<AgedRecord> aged) {
    Set<String> streams = aged.map(AgedRecord::callId).toSet();
    Seq<CallerEntry> all =
        streams
            .addAll(aged.flatMap(AgedRecord::conferenceId))
            .toVector()
            .flatMap(stream -> CallerEntry.of(handle, stream));
    Seq<CallerEntry> unreadable = all.filter(entry -> entry.call().isEmpty());
    Set<String> spoilt = unreadable.map(entry -> entry.row().streamId()).toSet();
    Seq<AgedRecord> readable = aged.reject(record -> spoilt.exists(record::isIn));
    return new Batch(
        readable,
        aged.size() - readable.size(),
        all.removeAll(unreadable).groupBy(entry -> entry.call().get()));
  }

  /** Makes them anonymous; the caller's transaction is a short one. */
  Anonymised write(Handle handle, Instant at) {
    Seq<AgedRecord> done = records.filter(record -> record.forgetCaller(handle, at));
    done.map(record -> new CallId(record.callId()))
        .flatMap(call -> entries.get(call))
        .forEach(ofCall -> ofCall.forEach(entry -> entry.makeAnonymous(handle)));
    return new Anonymised(done.size(), unreadable);
  }
}
