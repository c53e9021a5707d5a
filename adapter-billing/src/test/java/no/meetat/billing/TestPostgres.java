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
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;

/** One PostgreSQL server for all tests of a process; a database for each directory. */
public final class TestPostgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();
  private static final AtomicInteger CREATED = new AtomicInteger();
  private static final String TEMPLATE = migrated("migrated");

  private TestPostgres() {}

  /** The database that belongs to the directory; empty at first. */
  public static Postgres of(Path directory) {
    return new Postgres(PostgresUrl.parse(url(directory)).get(), Option.none());
  }

  /** The same without this version's schema, for a directory that has none yet. */
  public static Postgres unmigrated(Path directory) {
    DATABASES.put(
        directory.toAbsolutePath(), create("test" + CREATED.incrementAndGet(), "template1"));
    return of(directory);
  }

  /** Its address. */
  public static String url(Path directory) {
    String name = DATABASES.computeIfAbsent(directory.toAbsolutePath(), any -> created());
    return SERVER.getJdbcUrl("postgres", name);
  }

  /** Where the server listens. */
  public static int port() {
    return SERVER.getPort();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves each test the migrations. */
  private static String migrated(String name) {
    create(name, "template1");
    Postgres server =
        new Postgres(PostgresUrl.parse(SERVER.getJdbcUrl("postgres", name)).get(), Option.none());
    Database.open(new DataDirectory(Path.of("")), server).get().close();
    return name;
  }

  private static String created() {
    return create("test" + CREATED.incrementAndGet(), TEMPLATE);
  }

  private static String create(String name, String template) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
      return name;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
