package no.meetat.billing.golden;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.TestDatabase;

/**
 * The stores of one version, on each database, and what is told of them.
 *
 * @param path the folder; its name is the version's
 */
record GoldenFolder(Path path) {

  /** Where all are, seen from the module. */
  static final Path ALL = Path.of("src", "test", "resources", "golden");

  /** SQLite's file, in the store's directory. */
  static final String DATABASE = "meetat.db";

  /** The key of the codes, there too. */
  static final String KEY = "code.key";

  /** Of all versions. */
  static Seq<GoldenFolder> all() throws IOException {
    try (var folders = Files.list(ALL)) {
      return Vector.ofAll(folders.sorted().map(GoldenFolder::new).toList());
    }
  }

  /** Where what is kept of the store is. */
  Path store(TestDatabase database) {
    return switch (database) {
      case SQLITE -> path.resolve("sqlite");
      case POSTGRES -> path.resolve("postgres");
    };
  }

  /** SQLite's file, compressed. */
  Path database() {
    return store(TestDatabase.SQLITE).resolve(DATABASE + ".gz");
  }

  /** The rows that PostgreSQL held, as SQL. */
  Path rows() {
    return store(TestDatabase.POSTGRES).resolve("rows.sql");
  }

  /** The number of the last migration that was applied to the stores. */
  String schema() throws IOException {
    return Files.readString(path.resolve("schema")).strip();
  }

  /** What was told of the store, on either database. */
  Seq<String> told() throws IOException {
    return lines("told.tsv");
  }

  /** The codes that were issued. */
  Seq<String> codes() throws IOException {
    return lines("codes");
  }

  /** The whole journal: stream, its id, type and JSON of each entry. */
  Seq<String> journal() throws IOException {
    return lines("journal.tsv");
  }

  void write(String name, Seq<String> lines) throws IOException {
    Files.writeString(path.resolve(name), lines.map(line -> line + "\n").mkString());
  }

  private Seq<String> lines(String name) throws IOException {
    return Vector.ofAll(Files.readAllLines(path.resolve(name)));
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
