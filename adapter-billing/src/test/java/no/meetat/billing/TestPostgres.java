package no.meetat.billing;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  private static final Path IN_MEMORY = Path.of("/dev/shm");
  private static final long ROOM_OCTETS = 6L << 30;
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
      return withoutUpkeep(EmbeddedPostgres.builder()).setDataDirectory(directory()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves out what keeps a server well for years: here it would take half of the time. */
  private static EmbeddedPostgres.Builder withoutUpkeep(EmbeddedPostgres.Builder server) {
    return server
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("wal_level", "minimal")
        .setServerConfig("max_wal_senders", "0")
        .setServerConfig("autovacuum", "off")
        .setServerConfig("jit", "off");
  }

  /** In memory where there is room: each database is 8 MB, which a disk would be busy with. */
  private static Path directory() throws IOException {
    return hasRoom(IN_MEMORY)
        ? Files.createTempDirectory(IN_MEMORY, "postgres")
        : Files.createTempDirectory("postgres");
  }

  private static boolean hasRoom(Path directory) throws IOException {
    return Files.isWritable(directory)
        && Files.getFileStore(directory).getUsableSpace() >= ROOM_OCTETS;
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
      statement.execute(
          "CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(name, template));
      return name;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
