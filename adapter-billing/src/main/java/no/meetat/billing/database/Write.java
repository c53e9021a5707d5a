package no.meetat.billing.database;

import java.sql.SQLException;

/**
 * Something to be written. It is repeated when a transaction has failed, even one that may have
 * been kept, so a second time must change nothing.
 */
@FunctionalInterface
public interface Write {

  /** Executes its statements; does not commit. */
  void to(Statements statements) throws SQLException;
}
