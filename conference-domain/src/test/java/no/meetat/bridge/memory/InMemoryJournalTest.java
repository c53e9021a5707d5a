package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.contract.JournalContract;

class InMemoryJournalTest extends JournalContract {

  private final InMemoryJournal journal = new InMemoryJournal();

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected Seq<JournalEntry> kept() {
    return journal.entries();
  }
}
