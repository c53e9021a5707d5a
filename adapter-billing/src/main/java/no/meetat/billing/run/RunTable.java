package no.meetat.billing.run;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.time.Moment;

/** The runs' rows. A run that has not ended is alive or has crashed. */
final class RunTable {

  /** How a run ended. */
  enum End {
    IN_ORDER,
    RECOVERED
  }

  private static final String START =
      """
      INSERT INTO run (first_seq, started_millis, started_at, last_millis, last_at)
      VALUES (?, ?, ?, ?, ?)
      RETURNING run_id
      """;
  private static final String SIGN = "UPDATE run SET last_millis = ?, last_at = ? WHERE run_id = ?";
  private static final String END = "UPDATE run SET ended = ? WHERE run_id = ?";
  private static final String NOT_ENDED =
      "SELECT run_id, first_seq, last_millis, last_at FROM run WHERE ended IS NULL ORDER BY run_id";

  private static final String OPEN = "SELECT 1 FROM run WHERE run_id = ? AND ended IS NULL";

  private RunTable() {}

  static RunRow start(Statements statements, long firstSeq, Moment at) throws SQLException {
    PreparedStatement insert = statements.of(START);
    insert.setLong(1, firstSeq);
    insert.setLong(2, at.millis());
    insert.setLong(3, at.wall().toEpochMilli());
    insert.setLong(4, at.millis());
    insert.setLong(5, at.wall().toEpochMilli());
    try (ResultSet row = insert.executeQuery()) {
      row.next();
      return new RunRow(row.getLong(1), firstSeq, at);
    }
  }

  static void sign(Statements statements, long run, Moment at) throws SQLException {
    PreparedStatement update = statements.batch(SIGN);
    update.setLong(1, at.millis());
    update.setLong(2, at.wall().toEpochMilli());
    update.setLong(3, run);
    update.addBatch();
  }

  static void end(Statements statements, long run, End how) throws SQLException {
    PreparedStatement update = statements.of(END);
    update.setString(1, how.name());
    update.setLong(2, run);
    update.executeUpdate();
  }

  /** Whether the run is alive, or would be recovered. */
  static boolean isOpen(Statements statements, long run) throws SQLException {
    PreparedStatement query = statements.of(OPEN);
    query.setLong(1, run);
    try (ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  static Seq<RunRow> notEnded(Statements statements) throws SQLException {
    try (ResultSet rows = statements.of(NOT_ENDED).executeQuery()) {
      Vector<RunRow> runs = Vector.empty();
      while (rows.next()) {
        runs = runs.append(read(rows));
      }
      return runs;
    }
  }

  private static RunRow read(ResultSet row) throws SQLException {
    Moment lastSign = new Moment(row.getLong(3), Instant.ofEpochMilli(row.getLong(4)));
    return new RunRow(row.getLong(1), row.getLong(2), lastSign);
  }
}
