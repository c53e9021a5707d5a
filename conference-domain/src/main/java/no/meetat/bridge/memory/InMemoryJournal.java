package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;

/** A journal kept in memory: nothing of it outlives the process. */
public final class InMemoryJournal implements Journal {

  private Vector<JournalEntry> entries = Vector.empty();

  @Override
  public synchronized void append(Seq<JournalEntry> more) {
    entries = entries.appendAll(more);
  }

  /** All entries in order. */
  public synchronized Vector<JournalEntry> entries() {
    return entries;
  }
}
