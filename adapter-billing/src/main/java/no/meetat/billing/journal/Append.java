package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.billing.cdr.CdrInsert;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.Write;
import no.meetat.billing.meeting.HeldMeetingTable;
import no.meetat.bridge.Effect;
import no.meetat.bridge.JournalEntry;
import no.meetat.time.Moment;

/**
 * Entries to be written, with their effects: the call detail records they hold, and what they mean
 * for the PINs of meetings. So there is never a record without its entry or an entry without its
 * record. Numbered when first written; written again under the same numbers.
 */
public final class Append implements Write {

  private static final long UNNUMBERED = -1;

  private final Seq<JournalRow> rows;
  private final Seq<Write> effects;
  private final long run;
  private final Moment at;
  private final AtomicLong nextSeq;
  private long first = UNNUMBERED;

  /**
   * @param at when they were given
   * @param nextSeq numbers all entries in the order they are written
   */
  public Append(Seq<JournalEntry> entries, long run, Moment at, AtomicLong nextSeq) {
    this.rows = entries.map(JournalRow::of);
    this.effects = entries.flatMap(Effect::of).map(Append::write);
    this.run = run;
    this.at = at;
    this.nextSeq = nextSeq;
  }

  @Override
  public void to(Statements statements) throws SQLException {
    number();
    long seq = first;
    for (JournalRow row : rows) {
      JournalTable.add(statements, seq++, run, at, row);
    }
    for (Write effect : effects) {
      effect.to(statements);
    }
  }

  private void number() {
    if (first == UNNUMBERED) {
      first = nextSeq.getAndAdd(rows.size());
    }
  }

  private static Write write(Effect effect) {
    return switch (effect) {
      case Effect.Recorded(var record) -> new CdrInsert(record);
      case Effect.Visited(var meeting, var conference, var at) ->
          to -> HeldMeetingTable.begin(to, meeting, conference, at);
      case Effect.Retired(var meeting, var at) -> to -> HeldMeetingTable.retire(to, meeting, at);
      case Effect.Emptied(var conference, var at) -> to -> HeldMeetingTable.end(to, conference, at);
    };
  }
}
