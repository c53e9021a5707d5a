package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.Samples;
import no.meetat.time.Moment;

/**
 * A folder with a data directory, and the commands that are run on it.
 *
 * @param path where it is
 */
record DataFolder(Path path) {

  private static final Moment LATE = new Moment(0, Instant.parse("2026-12-24T12:00:00Z"));

  /** One where the number 23000000 can be billed. */
  static DataFolder withSubscriber(Path path) throws IOException {
    DataFolder folder = new DataFolder(path);
    assertThat(folder.importing("subscribers", "number,name\n+4723000000,Oslo AS\n").exitCode())
        .isZero();
    return folder;
  }

  /** One with an empty store. */
  static DataFolder withStore(Path path) {
    DataFolder folder = new DataFolder(path);
    folder.open().close();
    return folder;
  }

  /** Runs a command on the data. */
  Ran run(String... arguments) {
    return run(Array.of(arguments));
  }

  Ran run(Seq<String> arguments) {
    return Ran.run(arguments.append("--data").append(data().toString()).toJavaArray(String[]::new));
  }

  /** Takes in rows of the kind that is named. */
  Ran importing(String what, String rows) throws IOException {
    return run("import", what, file(what + ".csv", rows));
  }

  /** A file beside the data. */
  String file(String name, String content) throws IOException {
    return Files.writeString(path.resolve(name), content).toString();
  }

  /** The data directory. */
  Path data() {
    return path.resolve("data");
  }

  Store open() {
    return Store.open(data()).get();
  }

  /** Stores records, as a run of the service would. */
  void store(CallDetailRecord... records) {
    serve(run -> run.journal().append(Samples.journalled(records)));
  }

  /** Journals what has happened, as a run of the service would. */
  void journal(JournalEntry... entries) {
    serve(run -> run.journal().append(Vector.of(entries)));
  }

  /** Changes what is stored, past the store; how many rows. */
  int update(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data().resolve("meetat.db"));
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void serve(Consumer<Run> work) {
    try (Store store = open();
        Run run = store.startRun(() -> LATE, (entries, last) -> Vector.empty()).get()) {
      work.accept(run);
    }
  }
}
