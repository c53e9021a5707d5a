package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.call.CallId;
import org.jdbi.v3.core.Handle;

/**
 * A stored entry that names a caller.
 *
 * @param seq its number in the journal
 * @param row the entry
 */
public record CallerEntry(long seq, JournalRow row) {

  private static final String OF_STREAM =
      """
      SELECT seq, stream, stream_id, type, json FROM journal
       WHERE stream_id = :stream AND type IN (%s)
       ORDER BY seq
      """
          .formatted(Anonymous.EVENTS.map(EventJson::literal).mkString(", "));

  /** Those of the call and of the conference that have this id. */
  public static Seq<CallerEntry> of(Handle handle, String stream) {
    return handle
        .createQuery(OF_STREAM)
        .bind("stream", stream)
        .map((row, query) -> entry(row))
        .collect(Vector.collector());
  }

  /** The call whose caller it names; none when this version cannot read it. */
  public Option<CallId> call() {
    return row.entry().flatMap(Anonymous::of).map(Anonymous::call);
  }

  /** Replaces it by the entry that names nobody. */
  public void makeAnonymous(Handle handle) {
    row.entry()
        .flatMap(Anonymous::of)
        .map(Anonymous::entry)
        .map(JournalRow::of)
        .forEach(nobodys ->
            handle
                .createUpdate("UPDATE journal SET json = :json WHERE seq = :seq")
                .bind("json", nobodys.json())
                .bind("seq", seq)
                .execute());
  }

  private static CallerEntry entry(ResultSet row) throws SQLException {
    return new CallerEntry(
        row.getLong("seq"),
        new JournalRow(
            row.getString("stream"),
            row.getString("stream_id"),
            row.getString("type"),
            row.getString("json")));
  }
}
