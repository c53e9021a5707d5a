package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The right to serve calls: one process at a time has it. */
public interface ServingLock extends AutoCloseable {

  /**
   * A connection to write through, which proves the right.
   *
   * @throws TakenException when another process has it
   */
  Connection connect() throws SQLException;

  /** Gives the right back. */
  @Override
  void close();
}
