package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.bridge.JournalEntry;
import no.meetat.conference.ConferenceEvent;
import no.meetat.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal's rows; entries are numbered through all runs. */
public final class JournalTable {

  private static final String INSERT =
      """
      INSERT INTO journal (seq, run_id, at_millis, at, stream, stream_id, type, json)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String UNFINISHED =
      """
      SELECT seq, stream, stream_id, type, json FROM journal entry
       WHERE seq >= ? AND run_id = ?
         AND NOT (stream = 'call'
                  AND EXISTS (SELECT 1 FROM cdr WHERE call_id = entry.stream_id))
         AND NOT (stream = 'conference'
                  AND EXISTS (SELECT 1 FROM journal ended
                               WHERE ended.type = %s AND ended.stream_id = entry.stream_id))
       ORDER BY seq
      """
          .formatted(EventJson.literal(ConferenceEvent.Ended.class));
  private static final String LATEST =
      """
      SELECT at_millis, at FROM journal WHERE seq >= ? AND run_id = ?
       ORDER BY at_millis DESC LIMIT 1
      """;
  private static final String NEXT = "SELECT coalesce(max(seq), 0) + 1 FROM journal";
  private static final Logger LOG = LoggerFactory.getLogger(JournalTable.class);

  private JournalTable() {}

  /** The number of the next entry. */
  public static long nextSeq(Statements statements) throws SQLException {
    try (ResultSet row = statements.of(NEXT).executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Adds the entry unless there is one of this number. */
  static void add(Statements statements, long seq, long run, Moment at, JournalRow row)
      throws SQLException {
    PreparedStatement insert = statements.batch(INSERT);
    insert.setLong(1, seq);
    insert.setLong(2, run);
    insert.setLong(3, at.millis());
    insert.setLong(4, at.wall().toEpochMilli());
    insert.setString(5, row.stream());
    insert.setString(6, row.streamId());
    insert.setString(7, row.type());
    insert.setString(8, row.json());
    insert.addBatch();
  }

  /**
   * The run's entries, in order, without those of calls that have their record and of conferences
   * that have ended; none when one of them cannot be read.
   */
  public static Option<Seq<JournalEntry>> unfinished(Statements statements, long firstSeq, long run)
      throws SQLException {
    try (ResultSet rows = ofRun(statements, UNFINISHED, firstSeq, run)) {
      Option<Vector<JournalEntry>> entries = Option.some(Vector.empty());
      while (entries.isDefined() && rows.next()) {
        Option<JournalEntry> next = read(rows);
        entries = entries.flatMap(before -> next.map(before::append));
      }
      return Option.narrow(entries);
    }
  }

  /** When the run's latest entry was given; one given a little earlier may be written behind it. */
  public static Option<Moment> latest(Statements statements, long firstSeq, long run)
      throws SQLException {
    try (ResultSet row = ofRun(statements, LATEST, firstSeq, run)) {
      return row.next()
          ? Option.some(new Moment(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
          : Option.none();
    }
  }

  private static ResultSet ofRun(Statements statements, String sql, long firstSeq, long run)
      throws SQLException {
    PreparedStatement query = statements.of(sql);
    query.setLong(1, firstSeq);
    query.setLong(2, run);
    return query.executeQuery();
  }

  private static Option<JournalEntry> read(ResultSet row) throws SQLException {
    JournalRow entry =
        new JournalRow(row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    long seq = row.getLong(1);
    return entry
        .entry()
        .onEmpty(() -> LOG.error("Journal entry {} of type {} is unreadable", seq, entry.type()));
  }
}
