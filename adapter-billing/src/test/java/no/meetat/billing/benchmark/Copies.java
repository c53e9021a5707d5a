package no.meetat.billing.benchmark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import no.meetat.billing.database.Engine;
import no.meetat.charging.CdrField;

/** Fills the database with more records like the first, within the database, which is faster. */
record Copies(Engine engine) {

  private static final Seq<String> COLUMNS =
      CdrField.ALL.map(CdrField::name).appendAll(List.of("access_number_e164", "vat_rate"));
  private static final String COPY =
      "INSERT INTO cdr (%s) SELECT %s FROM cdr WHERE cdr_id <= ? ORDER BY cdr_id"
          .formatted(COLUMNS.mkString(", "), COLUMNS.map(Copies::value).mkString(", "));

  /** Copies the first records so many times, each time so many milliseconds later. */
  void add(long first, int times, long millis) {
    try (Connection connection = engine.connections().getConnection()) {
      for (int copy = 1; copy <= times; copy++) {
        add(connection, first, copy, copy * millis);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Connection connection, long first, int copy, long later)
      throws SQLException {
    String sql = COPY.replace(":copy", "%04d".formatted(copy)).replace(":later", later + "");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, first);
      statement.executeUpdate();
    }
  }

  private static String value(String column) {
    return switch (column) {
      case "call_id", "conference_id" -> "'c:copy-' || " + column;
      case "dialled_at", "seated_at", "charged_from", "charged_until", "ended_at" ->
          column + " + :later";
      default -> column;
    };
  }
}
