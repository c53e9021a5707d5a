package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One connection and its transactions, with its statements prepared once. */
public final class Statements implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Set<PreparedStatement> batches = new LinkedHashSet<>();

  private Statements(Connection connection) {
    this.connection = connection;
  }

  /** Takes the connection over and begins a transaction. */
  public static Statements begin(Connection connection) throws SQLException {
    Statements statements = new Statements(connection);
    statements.begin();
    return statements;
  }

  /** Begins the next transaction. */
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  /** The statement, to be executed at once; valid until these are closed. */
  public PreparedStatement of(String sql) throws SQLException {
    executeBatches();
    return known(sql);
  }

  /**
   * The statement, to which rows are added ({@link PreparedStatement#addBatch}); they are sent
   * together, before the commit and before any statement that is executed at once.
   */
  public PreparedStatement batch(String sql) throws SQLException {
    PreparedStatement batch = known(sql);
    batches.add(batch);
    return batch;
  }

  /**
   * Keeps what has been written since the transaction began. {@link Connection#commit} would begin
   * the next one at once, and SQLite would let no other process write.
   */
  public void commit() throws SQLException {
    executeBatches();
    connection.setAutoCommit(true);
  }

  private void executeBatches() throws SQLException {
    for (PreparedStatement batch : batches) {
      batch.executeBatch();
    }
    batches.clear();
  }

  /** Closes the connection; what was not committed is undone. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement known(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    return known == null ? prepare(sql) : known;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.put(sql, statement);
    return statement;
  }
}
