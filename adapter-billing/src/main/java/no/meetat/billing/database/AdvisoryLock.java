package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Locks that PostgreSQL keeps for those who ask, one of each in a schema. */
enum AdvisoryLock {
  /** While a store is being opened. */
  OPENING(1),
  /** While calls are served. */
  SERVING(2),
  /** While meetings are booked or a file is taken in. */
  BOOKING(3);

  /** Ours among all users of such locks: "Mee" and a number. */
  private static final int OURS = 0x4d656500;

  private static final String LOCK =
      """
      SELECT pg_advisory_lock(?, hashtext(coalesce(current_schema()::text, ''))) IS NOT NULL
      """;
  private static final String LOCK_IN_TRANSACTION =
      """
      SELECT pg_advisory_xact_lock(?, hashtext(coalesce(current_schema()::text, ''))) IS NOT NULL
      """;

  private static final int MOMENT_MILLIS = 500;

  private final int number;

  AdvisoryLock(int number) {
    this.number = OURS + number;
  }

  /** Waits for the lock and holds it until the connection ends. */
  void await(Connection connection) throws SQLException {
    isGranted(connection, LOCK);
  }

  /** Waits for the lock and holds it until the transaction ends. */
  void awaitInTransaction(Connection connection) throws SQLException {
    isGranted(connection, LOCK_IN_TRANSACTION);
  }

  /**
   * Holds the lock until the connection ends; false when another connection holds it. Waits a
   * moment: a server notices a little late that a connection was closed.
   */
  boolean tryLock(Connection connection) throws SQLException {
    execute(connection, "SET lock_timeout = " + MOMENT_MILLIS);
    try {
      await(connection);
      return true;
    } catch (SQLException e) {
      if (PostgresState.of(e).kind() == StoreFault.Kind.LOCKED) {
        return false;
      }
      throw e;
    } finally {
      execute(connection, "RESET lock_timeout");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isGranted(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
