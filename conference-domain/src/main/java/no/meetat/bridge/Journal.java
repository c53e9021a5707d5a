package no.meetat.bridge;

import io.vavr.collection.Seq;

/** Driven port: everything that has happened, for ever (S35). */
public interface Journal {

  /**
   * Keeps the entries in order and has their {@link Effect}s: records are kept with the entries
   * that hold them, and PINs lead nowhere with the entry that says so. The bridge does none of this
   * again. A journal with a transaction does it all in one, all or nothing; one without is wrapped
   * in a {@link ProjectingJournal}.
   *
   * <p>Returns when all is durable. May block its caller, which is a conference or a door, never a
   * signalling or media thread. A store that fails is the adapter's to handle: it buffers and
   * reports, and does not throw.
   */
  void append(Seq<JournalEntry> entries);
}
