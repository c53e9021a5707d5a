package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.admission.AdmissionEvent;
import no.meetat.billing.cdr.CdrInsert;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.Write;
import no.meetat.billing.meeting.HeldMeetings;
import no.meetat.booking.Meeting;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.time.Moment;

/**
 * Entries to be written, with the call detail records they hold and what they mean for the PINs of
 * meetings, so that there is never a record without its entry or an entry without its record.
 * Numbered when first written; written again under the same numbers.
 */
public final class Append implements Write {

  private static final long UNNUMBERED = -1;

  private final Seq<JournalRow> rows;
  private final Seq<CdrInsert> records;
  private final Seq<Write> meetings;
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
    this.records = entries.flatMap(Append::record).map(CdrInsert::new);
    this.meetings = entries.flatMap(Append::ofMeeting);
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
    for (CdrInsert cdr : records) {
      cdr.to(statements);
    }
    for (Write meeting : meetings) {
      meeting.to(statements);
    }
  }

  private void number() {
    if (first == UNNUMBERED) {
      first = nextSeq.getAndAdd(rows.size());
    }
  }

  private static Option<Write> ofMeeting(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall any -> Option.none();
      case JournalEntry.OfConference(var conference, var event) -> ofMeeting(conference, event);
    };
  }

  private static Option<Write> ofMeeting(ConferenceId conference, ConferenceEvent.Lasting event) {
    return switch (event) {
      case ConferenceEvent.Began(var same, Meeting.OneOff meeting, var at) ->
          Option.some(to -> HeldMeetings.begin(to, meeting.id(), conference, at.wall()));
      case ConferenceEvent.PinRetired(var meeting, var at) ->
          Option.some(to -> HeldMeetings.retire(to, meeting, at.wall()));
      case ConferenceEvent.Ended(var at) ->
          Option.some(to -> HeldMeetings.end(to, conference, at.wall()));
      case ConferenceEvent.Lasting other -> Option.none();
    };
  }

  private static Option<CallDetailRecord> record(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, AdmissionEvent.Closed(var cdr)) -> Option.some(cdr);
      case JournalEntry.OfConference(var conference, ConferenceEvent.Charged(var cdr)) ->
          Option.some(cdr);
      case JournalEntry.OfCall other -> Option.none();
      case JournalEntry.OfConference other -> Option.none();
    };
  }
}
