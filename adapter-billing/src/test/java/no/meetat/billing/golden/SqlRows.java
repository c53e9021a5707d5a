package no.meetat.billing.golden;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All rows of a PostgreSQL database as SQL that puts them into an empty one of the same schema. */
final class SqlRows {

  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
          + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'"
          + " ORDER BY table_name";
  private static final String COUNTERS =
      "SELECT table_name || '.' || column_name FROM information_schema.columns"
          + " WHERE table_schema = 'public' AND is_identity = 'YES' ORDER BY 1";

  private SqlRows() {}

  /** Foreign keys are not looked at meanwhile: the tables come in the order of their names. */
  static Seq<String> of(Jdbi jdbi) {
    return jdbi.withHandle(handle -> {
      Seq<String> tables = strings(handle, TABLES);
      return Vector.of("SET session_replication_role = replica;")
          .appendAll(tables.map(table -> "DELETE FROM " + table + ";"))
          .appendAll(tables.flatMap(table -> rows(handle, table)))
          .appendAll(strings(handle, COUNTERS).map(SqlRows::counter));
    });
  }

  static void load(Connection connection, Seq<String> sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String line : sql) {
        statement.execute(line);
      }
    }
  }

  private static Seq<String> rows(Handle handle, String table) {
    return handle
        .createQuery("SELECT * FROM " + table + " ORDER BY 1")
        .map((row, query) -> insert(table, row))
        .collect(Vector.collector());
  }

  private static String insert(String table, ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    Vector<String> values = Vector.empty();
    for (int column = 1; column <= columns; column++) {
      values = values.append(literal(row, column));
    }
    String names =
        IntStream.rangeClosed(1, columns)
            .mapToObj(column -> name(row, column))
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s);".formatted(table, names, values.mkString(", "));
  }

  private static String name(ResultSet row, int column) {
    try {
      return row.getMetaData().getColumnName(column);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String literal(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return "NULL";
    }
    return switch (value) {
      case Number number -> number.toString();
      case byte[] octets -> "'\\x" + HexFormat.of().formatHex(octets) + "'";
      default -> "'" + row.getString(column).replace("'", "''") + "'";
    };
  }

  private static String counter(String column) {
    String table = column.substring(0, column.indexOf('.'));
    String name = column.substring(table.length() + 1);
    return ("SELECT setval(pg_get_serial_sequence('%s', '%s'), coalesce(max(%s), 0) + 1, false)"
            + " FROM %s;")
        .formatted(table, name, name, table);
  }

  private static Seq<String> strings(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).collect(Vector.collector());
  }
}
