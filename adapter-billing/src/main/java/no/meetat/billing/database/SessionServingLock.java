package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The right to serve as a lock of the very connection that writes: a process that can write has it,
 * and one that has lost the connection must get it anew before writing again.
 *
 * @param connections to the database
 */
record SessionServingLock(DataSource connections) implements ServingLock {

  @Override
  public Connection connect() throws SQLException {
    Connection connection = connections.getConnection();
    try {
      lock(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Nothing to do: the lock ends with its connection. */
  @Override
  public void close() {}

  private static void lock(Connection connection) throws SQLException {
    if (!AdvisoryLock.SERVING.tryLock(connection)) {
      throw new TakenException();
    }
  }
}
