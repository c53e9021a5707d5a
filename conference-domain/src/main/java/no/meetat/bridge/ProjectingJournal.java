package no.meetat.bridge;

import io.vavr.collection.Seq;
import no.meetat.booking.HeldMeetings;

/**
 * A journal for products whose own journal keeps entries and nothing else. This one has the effects
 * of the entries, once each, when the entries are durable. After a crash the last effects may be
 * missing; {@link #project} of what the journal holds makes up for them.
 *
 * @param entries keeps the entries
 * @param records has the call detail records in them
 * @param meetings has what they mean for one-off meetings
 */
public record ProjectingJournal(Journal entries, CallDetailRecords records, HeldMeetings meetings)
    implements Journal {

  @Override
  public void append(Seq<JournalEntry> more) {
    entries.append(more);
    project(more);
  }

  /** Lets these entries, which the journal holds, have the effects that they have not had yet. */
  public void project(Seq<JournalEntry> kept) {
    kept.flatMap(Effect::of).forEach(this::have);
  }

  private void have(Effect effect) {
    switch (effect) {
      case Effect.Recorded(var record) -> records.add(record);
      case Effect.Visited(var meeting, var conference, var at) -> meetings.visited(meeting, at);
      case Effect.Retired(var meeting, var at) -> meetings.retire(meeting, at);
      case Effect.Emptied any -> {}
    }
  }
}
