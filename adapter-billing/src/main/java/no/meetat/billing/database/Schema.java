package no.meetat.billing.database;

import io.vavr.collection.Array;
import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a database to the schema of this version. One that has it already is recognized by what
 * its history adds up to, so that a command does not begin with all migrations being read.
 *
 * @param engine the database
 */
record Schema(Engine engine) {

  /**
   * What all migrations of this version leave behind: how many, the sum of their checksums, and how
   * many failed.
   */
  static final Applied CURRENT = new Applied(15, -4_332_778_334L, 0);

  private static final String APPLIED =
      """
      SELECT count(*), sum(checksum), sum(CASE WHEN success THEN 0 ELSE 1 END)
        FROM flyway_schema_history
      """;

  /** A history of migrations in short. */
  record Applied(long migrations, long checksums, long failed) {}

  /** Migrates; what went wrong, or none. */
  Option<StoreFault.Kind> migrate() {
    try {
      engine.check();
      return applied().contains(CURRENT) ? Option.none() : migrate(flyway());
    } catch (SQLException e) {
      return Option.some(engine.kind(e));
    } catch (FlywayException e) {
      return Option.some(kind(e));
    }
  }

  private static Option<StoreFault.Kind> migrate(Flyway flyway) {
    Array<MigrationInfo> migrations = Array.of(flyway.info().all());
    if (migrations.exists(Schema::isNewer)) {
      return Option.some(StoreFault.Kind.NEWER_SCHEMA);
    }
    if (!migrations.forAll(Schema::isDone)) {
      flyway.migrate();
    }
    return Option.none();
  }

  /** None where there is no history, or it cannot be read. */
  Option<Applied> applied() {
    try (Connection connection = engine.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(APPLIED)) {
      return Option.when(row.next(), new Applied(row.getLong(1), row.getLong(2), row.getLong(3)));
    } catch (SQLException noHistory) {
      return Option.none();
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(engine.connections())
        .loggers("slf4j")
        .placeholders(engine.placeholders())
        .load();
  }

  /** A schema of somebody else's, unless the database itself had failed. */
  private StoreFault.Kind kind(FlywayException e) {
    return Iterator.<Throwable>iterate(e, Throwable::getCause)
        .takeWhile(cause -> cause != null)
        .filter(SQLException.class::isInstance)
        .map(cause -> engine.kind((SQLException) cause))
        .headOption()
        .filter(kind -> kind != StoreFault.Kind.FAILED)
        .getOrElse(StoreFault.Kind.NOT_A_DATABASE);
  }

  private static boolean isDone(MigrationInfo migration) {
    return migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching();
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
