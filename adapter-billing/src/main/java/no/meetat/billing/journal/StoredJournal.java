package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.meetat.billing.database.GroupCommit;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.time.Moment;

/** Keeps the entries of one run in the database; many appends share one flush. */
public final class StoredJournal implements Journal {

  private final GroupCommit writer;
  private final long run;
  private final AtomicLong nextSeq;
  private final Supplier<Moment> clock;

  /**
   * @param firstSeq the number of the run's first entry
   * @param clock the one the events are stamped by
   */
  public StoredJournal(GroupCommit writer, long run, long firstSeq, Supplier<Moment> clock) {
    this.writer = writer;
    this.run = run;
    this.nextSeq = new AtomicLong(firstSeq);
    this.clock = clock;
  }

  @Override
  public void append(Seq<JournalEntry> entries) {
    if (!entries.isEmpty()) {
      writer.write(new Append(entries, run, clock.get(), nextSeq), entries.size());
    }
  }
}
