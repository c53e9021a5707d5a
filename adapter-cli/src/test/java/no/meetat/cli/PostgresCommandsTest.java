package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a store in a real PostgreSQL. */
class PostgresCommandsTest {

  private static EmbeddedPostgres server;

  @TempDir Path path;
  private DataFolder folder;
  private String config;

  @BeforeAll
  static void the_server_starts() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void the_server_stops() throws IOException {
    server.close();
  }

  @BeforeEach
  void the_store_is_chosen() throws IOException {
    folder = new DataFolder(path);
    config = choose(server.getJdbcUrl("postgres", "postgres"));
  }

  @Test
  void all_commands_work_on_it() throws IOException {
    String subscribers = folder.file("subscribers.csv", "number,name\n+4723000000,Oslo AS\n");

    assertThat(run("cdr").err()).contains("no store in PostgreSQL ");
    assertThat(run("import", "subscribers", subscribers).exitCode()).isZero();
    assertThat(run("book", "standing", "--owner", "Kari", "--bill-to", "23000000").out())
        .contains("moderator code: ");
    assertThat(run("meetings", "list").out()).contains("M1001", "Kari");
    assertThat(run("meetings", "cancel", "M1001").out()).contains("M1001 is cancelled");
    assertThat(run("cdr", "--format", "csv").out()).startsWith("cdr_id,call_id");
    assertThat(run("invoice", "--month", "2026-11").exitCode()).isZero();
    assertThat(folder.data().resolve("meetat.db")).doesNotExist();
  }

  @Test
  void a_server_that_cannot_be_reached_is_told_in_one_line() throws IOException {
    config = choose("jdbc:postgresql://127.0.0.1:1/meetat?user=meetat");

    Ran ran = run("meetings", "list");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.SYSTEM_FAILED);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("PostgreSQL 127.0.0.1:1/meetat cannot be reached: start it");
  }

  private String choose(String url) throws IOException {
    return folder.file("own.conf", "meetat.store = \"" + url + "\"\n");
  }

  private Ran run(String... arguments) {
    return folder.run(Array.of(arguments).append("--config").append(config));
  }
}
