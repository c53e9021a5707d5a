package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.call.CallId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;

/** Reads the journal, for those who want to know what happened. */
public final class JournalReader {

  private static final String ALL = "SELECT * FROM journal ORDER BY seq";
  private static final String OF_CALL =
      """
      SELECT * FROM journal
       WHERE stream_id = :call AND stream = 'call'
          OR stream_id = :conference AND stream = 'conference'
       ORDER BY seq
      """;

  private final Jdbi jdbi;

  public JournalReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All entries in order, one by one as they are asked for. */
  public static ResultIterable<StoredEntry> all(Handle handle) {
    return handle.createQuery(ALL).map((row, query) -> entry(row));
  }

  /** The entries of a call and of the conference it was in, in order. */
  public Seq<StoredEntry> of(CallId call, Option<String> conference) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OF_CALL)
            .bind("call", call.value())
            .bind("conference", conference.getOrElse(""))
            .map((row, query) -> entry(row))
            .collect(Vector.collector()));
  }

  /** The entry of a row. */
  public static StoredEntry entry(ResultSet row) throws SQLException {
    JournalRow journalled =
        new JournalRow(
            row.getString("stream"),
            row.getString("stream_id"),
            row.getString("type"),
            row.getString("json"));
    return new StoredEntry(row.getLong("seq"), row.getLong("run_id"), journalled.entry());
  }
}
