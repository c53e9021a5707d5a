package no.meetat.billing.database;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/**
 * Reads the pages of a SQLite database and compares tables with their indexes.
 *
 * @param connection to read on; nothing else is done on it meanwhile
 */
record SqliteIntegrity(Connection connection) {

  /** Pages or steps between two pauses: some milliseconds of work. */
  private static final int STEPS = 250;

  private static final String TABLES =
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       ORDER BY name
      """;
  private static final String SOUND = "ok";

  Seq<String> tables() throws SQLException {
    return strings(TABLES);
  }

  /** What is wrong with the table; nothing either when the pace has stopped the work. */
  Seq<String> faults(String table, Pace pace) throws SQLException {
    PacedRead read = new PacedRead(pace);
    ProgressHandler.setHandler(connection, STEPS, read);
    try {
      return check(table);
    } catch (SQLException e) {
      return fault(e);
    } finally {
      ProgressHandler.clearHandler(connection);
      read.tell(table);
    }
  }

  private Seq<String> check(String table) throws SQLException {
    return strings("PRAGMA integrity_check('%s')".formatted(table.replace("'", "''")))
        .reject(SOUND::equals);
  }

  private static Seq<String> fault(SQLException e) throws SQLException {
    return switch (Sqlite.code(e)) {
      case SQLITE_INTERRUPT -> Vector.empty();
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR -> Vector.of(e.getMessage());
      default -> throw e;
    };
  }

  /** One statement, which is one transaction: what is written meanwhile stays in the log. */
  private static final class PacedRead extends ProgressHandler {

    private final long begun = System.nanoTime();
    private final Pace pace;
    private boolean tooLong;

    PacedRead(Pace pace) {
      this.pace = pace;
    }

    @Override
    protected int progress() {
      tooLong = !pace.mayRead(Duration.ofNanos(System.nanoTime() - begun));
      return !tooLong && pace.nextStep() ? 0 : SQLiteErrorCode.SQLITE_INTERRUPT.code;
    }

    void tell(String table) {
      if (tooLong) {
        pace.leftOut(table);
      }
    }
  }

  private Seq<String> strings(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Vector<String> all = Vector.empty();
      while (rows.next()) {
        all = all.append(rows.getString(1));
      }
      return all;
    }
  }
}
