package no.meetat.billing.journal;

import io.vavr.control.Option;
import no.meetat.bridge.JournalEntry;

/**
 * An entry in the journal.
 *
 * @param seq its number
 * @param run the run of the service that wrote it
 * @param entry what happened; none when this version cannot read it
 */
public record StoredEntry(long seq, long run, Option<JournalEntry> entry) {}
