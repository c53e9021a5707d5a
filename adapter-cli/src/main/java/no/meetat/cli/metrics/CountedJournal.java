package no.meetat.cli.metrics;

import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;

/**
 * A journal whose entries are counted once they are kept. A watcher would not do: it may lose some.
 *
 * @param journal keeps the entries
 * @param counts what is kept
 */
public record CountedJournal(Journal journal, CallCounts counts) implements Journal {

  @Override
  public void append(Seq<JournalEntry> entries) {
    journal.append(entries);
    Seq<JournalEntry> _ = counts.count(entries);
  }
}
