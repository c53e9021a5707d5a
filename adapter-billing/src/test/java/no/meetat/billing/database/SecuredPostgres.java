package no.meetat.billing.database;

import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that lets {@code meetat} in by TLS and with a password alone. */
final class SecuredPostgres implements AutoCloseable {

  static final String PASSWORD = "krone og mynt";

  private static final String ACCESS =
      """
      hostssl all meetat   127.0.0.1/32 scram-sha-256
      host    all postgres 127.0.0.1/32 trust
      """;

  private final EmbeddedPostgres server;

  SecuredPostgres(Path directory, TestCertificate certificate) throws IOException, SQLException {
    Path data = directory.resolve("postgres");
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("fsync", "off")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificate.certificate().toString())
            .setServerConfig("ssl_key_file", certificate.key().toString())
            .start();
    execute("CREATE ROLE meetat LOGIN PASSWORD '%s'".formatted(PASSWORD));
    execute("CREATE DATABASE calls OWNER meetat");
    Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
    execute("SELECT pg_reload_conf()");
  }

  /** The server as a store's settings name it. */
  Postgres with(String password, Path trusted) {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/calls?user=meetat&sslmode=verify-full&sslrootcert=%s"
            .formatted(server.getPort(), trusted);
    return new Postgres(PostgresUrl.parse(url).get(), Option.some(password));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
