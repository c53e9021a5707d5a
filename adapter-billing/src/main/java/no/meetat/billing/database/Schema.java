package no.meetat.billing.database;

import io.vavr.collection.Array;
import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a database to the schema of this version.
 *
 * @param engine the database
 */
record Schema(Engine engine) {

  /** Migrates; what went wrong, or none. */
  Option<StoreFault.Kind> migrate() {
    try {
      engine.check();
      return migrate(flyway());
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

  /** So that a store as it should be is opened without a look at its schema's lock. */
  private static boolean isDone(MigrationInfo migration) {
    return migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching();
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
