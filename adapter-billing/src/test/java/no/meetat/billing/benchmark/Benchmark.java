package no.meetat.billing.benchmark;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;

/**
 * Measures one part of the store's work; run with the part, an empty directory, how many records,
 * and {@code sqlite}, {@code postgresql} (a server of its own that flushes as it should) or the
 * address of an empty PostgreSQL database.
 */
final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[1]);
    if (arguments[3].equals("postgresql")) {
      try (EmbeddedPostgres server = server(directory.resolve("server"))) {
        measure(arguments, Option.some(server.getJdbcUrl("postgres", "postgres")));
      }
    } else {
      measure(arguments, Option.of(arguments[3]).filter(store -> !store.equals("sqlite")));
    }
  }

  private static EmbeddedPostgres server(Path directory) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        .start();
  }

  private static void measure(String[] arguments, Option<String> url) {
    Option<Postgres> server =
        url.map(address -> new Postgres(PostgresUrl.parse(address).get(), Option.none()));
    Place place = new Place(Path.of(arguments[1]).resolve("data"), server);
    part(arguments[0], place, Long.parseLong(arguments[2])).run();
  }

  private static Runnable part(String name, Place place, long records) {
    return switch (name) {
      case "bulk" -> new Bulk(place, records);
      case "live" -> new Live(place);
      case "invoices" -> new Invoicing(place, records);
      case "recovery" -> new Recovering(place, records);
      case "single" -> new Single(place);
      default -> throw new IllegalArgumentException("no part " + name);
    };
  }
}
