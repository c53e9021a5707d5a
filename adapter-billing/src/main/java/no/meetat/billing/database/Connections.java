package no.meetat.billing.database;

import java.sql.SQLException;

/** Where a writer gets its connections. */
@FunctionalInterface
public interface Connections {

  /** A new connection, with its first transaction begun. */
  Statements begin() throws SQLException;
}
