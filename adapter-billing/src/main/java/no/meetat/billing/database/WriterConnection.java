package no.meetat.billing.database;

import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's connection. It is given up after any failure: after a failed flush the same
 * connection may report success for what never reached the disk.
 */
final class WriterConnection {

  private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

  private final Connections others;
  private Option<Statements> open;

  /**
   * @param first none when it, too, is opened when it is needed
   */
  WriterConnection(Option<Statements> first, Connections others) {
    this.open = first;
    this.others = others;
  }

  /** Writes all in one transaction, or none. */
  void commit(List<Waiting> batch) throws SQLException {
    try {
      Statements statements = begin();
      for (Waiting waiting : batch) {
        waiting.write().to(statements);
      }
      statements.commit();
    } catch (SQLException e) {
      close();
      throw e;
    } catch (RuntimeException bug) {
      close();
      throw new FailedWrite(bug);
    } catch (Error e) {
      close();
      throw new SQLException("what is to be written could not be: " + e, e);
    }
  }

  void close() {
    open.forEach(WriterConnection::close);
    open = Option.none();
  }

  private Statements begin() throws SQLException {
    if (open.isEmpty()) {
      open = Option.some(others.begin());
    } else {
      open.get().begin();
    }
    return open.get();
  }

  private static void close(Statements statements) {
    try {
      statements.close();
    } catch (SQLException e) {
      LOG.debug("a connection that had failed could not be closed either", e);
    }
  }
}
