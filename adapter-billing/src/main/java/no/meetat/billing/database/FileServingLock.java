package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The right to serve as a lock on a file beside the database.
 *
 * @param file held for as long as the right is
 * @param connections to the database
 */
record FileServingLock(FileLock file, DataSource connections) implements ServingLock {

  @Override
  public Connection connect() throws SQLException {
    return connections.getConnection();
  }

  @Override
  public void close() {
    file.close();
  }
}
