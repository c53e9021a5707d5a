package no.meetat.billing;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;

/** One PostgreSQL server for all tests of a process; a database for each directory. */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

  private TestPostgres() {}

  /** The database that belongs to the directory; empty at first. */
  public static Postgres of(Path directory) {
    return new Postgres(PostgresUrl.parse(url(directory)).get(), Option.none());
  }

  /** Its address. */
  public static String url(Path directory) {
    String name = DATABASES.computeIfAbsent(directory.toAbsolutePath(), any -> create());
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized String create() {
    String name = "test" + DATABASES.size();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return name;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
