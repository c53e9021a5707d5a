package no.meetat.simulator.random;

import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.bridge.JournalEntry;

/** How a journal keeps its entries. Each is read back, as after a crash, and searched for codes. */
@FunctionalInterface
public interface JournalEncoding {

  /** Entries stay the objects they are, as in a journal in memory. */
  JournalEncoding NONE = entry -> new Encoded(entry.toString(), () -> Option.some(entry));

  /** The entry as the journal keeps it. */
  Encoded of(JournalEntry entry);

  /**
   * An entry that is kept.
   *
   * @param text all that is kept of it
   * @param entry reads it back; none when it cannot be read
   */
  record Encoded(String text, Supplier<Option<JournalEntry>> entry) {}
}
