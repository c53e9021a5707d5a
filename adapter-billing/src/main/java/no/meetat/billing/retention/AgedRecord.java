package no.meetat.billing.retention;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A record whose term is over.
 *
 * @param endedAt when its call ended, in milliseconds since 1970
 */
record AgedRecord(long cdrId, String callId, Option<String> conferenceId, long endedAt) {

  /** Before all others. */
  static final AgedRecord FIRST = new AgedRecord(0, "", Option.none(), Long.MIN_VALUE);

  // A file that is being exported must hold the same bytes when a crash makes it be made again.
  private static final String LEFT =
      """
      anonymous_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM export_file
                          WHERE seq = cdr.export_seq AND written_at IS NULL)
      """;
  private static final String COUNT =
      """
      SELECT count(*) FROM cdr
       WHERE ended_at < :before
         AND %s
      """
          .formatted(LEFT);
  private static final String NEXT =
      """
      SELECT cdr_id, call_id, conference_id, ended_at FROM cdr
       WHERE ended_at < :before
         AND (ended_at, cdr_id) > (:endedAt, :cdrId)
         AND %s
       ORDER BY ended_at, cdr_id LIMIT :limit
      """
          .formatted(LEFT);
  private static final String FORGET =
      """
      UPDATE cdr SET caller = NULL, claimed_caller = NULL, diverted_from = NULL, anonymous_at = :at
       WHERE cdr_id = :cdrId
         AND %s
      """
          .formatted(LEFT);

  static long count(Handle handle, Instant before) {
    return before(handle, COUNT, before).mapTo(Long.class).one();
  }

  /** The next ones, by the time their calls ended. */
  static Seq<AgedRecord> after(Handle handle, AgedRecord last, Instant before, int limit) {
    return before(handle, NEXT, before)
        .bind("endedAt", last.endedAt)
        .bind("cdrId", last.cdrId)
        .bind("limit", limit)
        .map((row, query) -> read(row))
        .collect(Vector.collector());
  }

  /** Takes the number out of the record; false when that was done or must wait. */
  boolean forgetCaller(Handle handle, Instant at) {
    return handle.createUpdate(FORGET).bind("at", at.toEpochMilli()).bind("cdrId", cdrId).execute()
        == 1;
  }

  /** Whether the call or the conference of this id is the record's. */
  boolean isIn(String stream) {
    return callId.equals(stream) || conferenceId.contains(stream);
  }

  private static Query before(Handle handle, String sql, Instant before) {
    return handle.createQuery(sql).bind("before", before.toEpochMilli());
  }

  private static AgedRecord read(ResultSet row) throws SQLException {
    return new AgedRecord(
        row.getLong("cdr_id"),
        row.getString("call_id"),
        Option.of(row.getString("conference_id")),
        row.getLong("ended_at"));
  }
}
