package no.meetat.cli;

import io.vavr.collection.Array;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.charging.CallDetailRecord;
import no.meetat.time.Moment;

/**
 * A folder with a data directory, and the commands that are run on it.
 *
 * @param path where it is
 */
record DataFolder(Path path) {

  private static final Moment LATE = new Moment(0, Instant.parse("2026-12-24T12:00:00Z"));

  /** Runs a command on the data. */
  Ran run(String... arguments) {
    return Ran.run(
        Array.of(arguments)
            .appendAll(Array.of("--data", data().toString()))
            .toJavaArray(String[]::new));
  }

  /** A file beside the data. */
  String file(String name, String content) throws IOException {
    return Files.writeString(path.resolve(name), content).toString();
  }

  /** Stores records, as a run of the service would. */
  void store(CallDetailRecord... records) {
    serve(run -> Vector.of(records).forEach(run.records()::add));
  }

  /** Journals what has happened, as a run of the service would. */
  void journal(JournalEntry... entries) {
    serve(run -> run.journal().append(Vector.of(entries)));
  }

  private void serve(java.util.function.Consumer<Run> work) {
    try (Store store = Store.open(data()).get();
        Run run = store.startRun(() -> LATE, (entries, last) -> Vector.empty()).get()) {
      work.accept(run);
    }
  }

  private Path data() {
    return path.resolve("data");
  }
}
