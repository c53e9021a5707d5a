package no.meetat.billing.database;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** The database the store is kept in, and all in which one kind differs from another. */
public sealed interface Engine permits Sqlite, Postgres {

  /** Where the database is, for messages: no secret. */
  String where();

  /** Connections to it; each commit is on the disk when it returns. */
  DataSource connections();

  /** Whether a store was ever made there; makes nothing. */
  boolean hasStore() throws SQLException;

  /** Whether there is a database that can be read. */
  void check() throws SQLException;

  /** What the migrations leave open. */
  Map<String, String> placeholders();

  /** Does the work while no other process opens this database; waits for it. */
  <T> Either<StoreFault, T> openingAlone(Supplier<Either<StoreFault, T>> work);

  /** The right to serve; a fault when another process is seen to have it. */
  Either<StoreFault, ServingLock> lockForServing();

  /**
   * Reads on one connection; what is read at the same time is of one moment. Rows come as they are
   * asked for, so there may be more than fit in memory.
   */
  <T> T withSnapshot(Jdbi jdbi, HandleCallback<T, RuntimeException> work);

  /** Lets the transaction that has just begun wait until no other books or imports. */
  void beginAlone(Connection connection) throws SQLException;

  /** Leaves the database tidy when it is closed. */
  void tidy(Connection connection) throws SQLException;

  /**
   * The tables whose pages must be read to know that they are sound; none where the database
   * notices it on its own.
   */
  Seq<String> tables(Connection connection) throws SQLException;

  /**
   * What is wrong with the pages of one of these tables.
   *
   * @param connection to read on; nothing else is done on it meanwhile
   * @throws SQLException when it cannot be read for another reason
   */
  Seq<String> faults(Connection connection, String table, Pace pace) throws SQLException;

  /** Whether the row is to blame, so that trying again is of no use. */
  boolean blamesRow(SQLException e);

  /** What a failure means to an operator. */
  StoreFault.Kind kind(SQLException e);

  /** The fault that a failure amounts to. */
  default StoreFault fault(SQLException e) {
    return new StoreFault(e instanceof TakenException ? StoreFault.Kind.IN_USE : kind(e), where());
  }
}
