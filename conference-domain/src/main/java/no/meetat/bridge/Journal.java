package no.meetat.bridge;

import io.vavr.collection.Seq;

/** Driven port: everything that has happened, for ever (S35). */
public interface Journal {

  /**
   * Keeps the entries in order, all or none; returns when they are durable. May block its caller,
   * which is a conference or a door, never a signalling or media thread. A store that fails is the
   * adapter's to handle: it buffers and reports, and does not throw.
   */
  void append(Seq<JournalEntry> entries);
}
