package no.meetat.billing.run;

import java.sql.SQLException;
import no.meetat.billing.database.Connections;
import no.meetat.billing.database.ServingLock;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.TakenException;

/**
 * Connections for a run that goes on after a failure.
 *
 * @param lock proves the right to serve
 * @param run which is no longer ours to write when another process has recovered it meanwhile
 */
record ServingConnections(ServingLock lock, long run) implements Connections {

  @Override
  public Statements begin() throws SQLException {
    Statements statements = Statements.begin(lock.connect());
    try {
      requireOpen(statements);
    } catch (SQLException e) {
      statements.close();
      throw e;
    }
    return statements;
  }

  private void requireOpen(Statements statements) throws SQLException {
    if (!RunTable.isOpen(statements, run)) {
      throw new TakenException();
    }
  }
}
