package no.meetat.billing.golden;

import static no.meetat.contract.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import no.meetat.admission.AdmissionEvent;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.conference.ConferenceEvent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the golden files of this version, when it is asked to: {@code mvn -pl adapter-billing -am
 * -Dtest=MakeGoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=NAME test}. Done once for
 * a version that changed the schema or an event, and committed; a folder that exists is never
 * written again.
 */
@EnabledIfSystemProperty(named = "golden", matches = "[a-z0-9-]+")
class MakeGoldenTest {

  private static final String JOURNAL =
      "SELECT stream || chr || stream_id || chr || type || chr || json FROM journal,"
          + " (SELECT '\t' AS chr) tab ORDER BY seq";
  private static final String SCHEMA =
      "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1";

  private final GoldenFolder folder =
      new GoldenFolder(GoldenFolder.ALL.resolve(System.getProperty("golden", "")));

  @Test
  void the_golden_files_of_this_version_are_made(@TempDir Path scratch) throws IOException {
    Files.createDirectories(GoldenFolder.ALL);
    Files.createDirectory(folder.path());
    for (TestDatabase database : TestDatabase.values()) {
      make(database, scratch.resolve(database.name()));
    }
    Path copy = scratch.resolve("copy");
    try (Store store = GoldenCopy.open(folder, TestDatabase.SQLITE, copy)) {
      Told told = new Told(store, folder.codes(), Told.allFields());
      folder.write("told.tsv", told.lines(GoldenCopy.NEXT_YEAR));
    }
    everyEventIsThere();
  }

  private void make(TestDatabase database, Path scratch) throws IOException {
    Path directory = Files.createDirectories(scratch);
    VirtualTimer timer = new VirtualTimer(NINE.minus(Duration.ofMinutes(10)));
    try (Store store =
        Store.open(directory, database.server(directory), () -> timer.now().wall()).get()) {
      folder.write("codes", new GoldenStory(store, timer).tell(directory));
    }
    keep(database, directory);
  }

  private void keep(TestDatabase database, Path directory) throws IOException {
    Path data = Files.createDirectories(folder.store(database));
    Files.copy(directory.resolve(GoldenFolder.KEY), data.resolve(GoldenFolder.KEY));
    Jdbi jdbi = Jdbi.create(database.engine(directory).connections());
    folder.write("journal.tsv", strings(jdbi, JOURNAL));
    folder.write("schema", strings(jdbi, SCHEMA));
    switch (database) {
      case SQLITE -> compress(directory.resolve(GoldenFolder.DATABASE), folder.database());
      case POSTGRES ->
          Files.writeString(folder.rows(), SqlRows.of(jdbi).map(line -> line + "\n").mkString());
    }
  }

  private static void compress(Path from, Path to) throws IOException {
    try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(from, compressed);
    }
  }

  private static Seq<String> strings(Jdbi jdbi, String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).mapTo(String.class).collect(Vector.collector()));
  }

  private void everyEventIsThere() throws IOException {
    Seq<String> types = folder.journal().map(line -> line.split("\t", -1)[2]).distinct();
    assertThat(types).containsAll(types(AdmissionEvent.Lasting.class));
    assertThat(types).containsAll(types(ConferenceEvent.Lasting.class));
  }

  private static Seq<String> types(Class<?> sealed) {
    return Array.of(sealed.getPermittedSubclasses()).map(Class::getSimpleName);
  }
}
