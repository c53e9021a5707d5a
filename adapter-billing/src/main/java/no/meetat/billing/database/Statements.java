package no.meetat.billing.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection in a transaction, with its statements prepared once. */
public final class Statements implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Takes the connection over. */
  public Statements(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** The statement, valid until these are closed. */
  public PreparedStatement of(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    return known == null ? prepare(sql) : known;
  }

  /** Keeps what has been written since the last time. */
  public void commit() throws SQLException {
    connection.commit();
  }

  /** Closes the connection; what was not committed is undone. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.put(sql, statement);
    return statement;
  }
}
