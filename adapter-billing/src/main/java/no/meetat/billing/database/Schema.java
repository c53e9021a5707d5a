package no.meetat.billing.database;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema of this version. */
final class Schema {

  private Schema() {}

  /** Migrates; what went wrong, or none. */
  static Option<StoreFault.Kind> migrate(DataSource source) {
    try {
      read(source);
      return migrate(flyway(source));
    } catch (SQLException e) {
      return Option.some(Sqlite.kind(e));
    } catch (FlywayException e) {
      return Option.some(StoreFault.Kind.NOT_A_DATABASE);
    }
  }

  private static Option<StoreFault.Kind> migrate(Flyway flyway) {
    if (Arrays.stream(flyway.info().all()).anyMatch(Schema::isNewer)) {
      return Option.some(StoreFault.Kind.NEWER_SCHEMA);
    }
    flyway.migrate();
    return Option.none();
  }

  private static void read(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM sqlite_master");
    }
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .loggers("slf4j")
        .placeholders(Sqlite.placeholders())
        .load();
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
