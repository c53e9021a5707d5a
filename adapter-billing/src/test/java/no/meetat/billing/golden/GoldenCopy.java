package no.meetat.billing.golden;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestPostgres;
import no.meetat.billing.database.Postgres;
import no.meetat.time.Moment;
import org.flywaydb.core.Flyway;

/** Opens a copy of a golden store by the code of today. */
final class GoldenCopy {

  /** Long after anything in a golden store. */
  static final Supplier<Moment> NEXT_YEAR =
      () -> new Moment(0, Instant.parse("2027-01-04T08:00:00Z"));

  private GoldenCopy() {}

  /** The store, migrated; its directory must not exist. */
  static Store open(GoldenFolder folder, TestDatabase database, Path directory) throws IOException {
    Files.createDirectory(directory);
    Files.copy(
        folder.store(database).resolve(GoldenFolder.KEY), directory.resolve(GoldenFolder.KEY));
    return switch (database) {
      case SQLITE -> unpacked(folder, directory);
      case POSTGRES -> loaded(folder, directory);
    };
  }

  private static Store unpacked(GoldenFolder folder, Path directory) throws IOException {
    try (InputStream file = new GZIPInputStream(Files.newInputStream(folder.database()))) {
      Files.copy(file, directory.resolve(GoldenFolder.DATABASE));
    }
    return opened(TestDatabase.SQLITE, directory);
  }

  private static Store loaded(GoldenFolder folder, Path directory) throws IOException {
    Postgres server = TestPostgres.unmigrated(directory);
    Flyway.configure()
        .dataSource(server.connections())
        .loggers("slf4j")
        .placeholders(server.placeholders())
        .target(folder.schema())
        .load()
        .migrate();
    try (Connection connection = server.connections().getConnection()) {
      SqlRows.load(connection, Vector.ofAll(Files.readAllLines(folder.rows())));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return opened(TestDatabase.POSTGRES, directory);
  }

  private static Store opened(TestDatabase database, Path directory) {
    return Store.open(directory, database.server(directory), () -> NEXT_YEAR.get().wall())
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }
}
