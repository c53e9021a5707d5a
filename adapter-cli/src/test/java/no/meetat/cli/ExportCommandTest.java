package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.billing.export.Contents;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportFile;
import no.meetat.billing.export.ImmutableTotals;
import no.meetat.billing.export.StoredRecords;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final String FIRST = "meetat-cdr-000001.csv";
  private static final String SECOND = "meetat-cdr-000002.csv";

  private static final Contents OTHERS =
      new Contents(
          ImmutableTotals.builder()
              .firstId(1)
              .lastId(1)
              .rows(1)
              .billedSeconds(0)
              .amounts(TreeMap.of("NOK", Money.zero("NOK")))
              .build(),
          "ab".repeat(32));

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.withStore(path);
  }

  @Test
  void a_file_holds_what_cdr_lists_and_can_be_checked() throws Exception {
    folder.store(charged("c1"), neverIn("c2"));

    assertThat(folder.run("export").out())
        .isEqualTo(FIRST + ": 2 records, 1860 s billed, 79.0500 NOK\n");
    assertThat(file(FIRST).lines().sorted())
        .containsExactlyElementsOf(
            Vector.ofAll(folder.run("cdr", "--format", "csv").out().lines()).sorted());
    assertThat(file("meetat-cdr-000001.sha256"))
        .isEqualTo(sha256(file(FIRST)) + "  " + FIRST + "\n");
    assertThat(file("meetat-cdr-000001.manifest.json"))
        .startsWith("{\"sequence\":1,\"file\":\"" + FIRST + "\",\"divided_at\":\"")
        .endsWith(
            "\"first_cdr_id\":1,\"last_cdr_id\":2,\"records\":2,\"billed_seconds\":1860,"
                + "\"amounts\":{\"NOK\":\"79.0500\"},\"sha256\":\""
                + sha256(file(FIRST))
                + "\"}\n");
    assertThat(names()).hasSize(3).allMatch(name -> name.startsWith("meetat-cdr-000001."));
  }

  @Test
  void json_is_an_object_a_line() throws IOException {
    folder.store(charged("c1"), neverIn("c2"));

    assertThat(folder.run("export", "--format", "json").exitCode()).isZero();
    assertThat(file("meetat-cdr-000001.jsonl").lines())
        .hasSize(2)
        .allMatch(line ->
            line.startsWith("{\"cdr_id\":")
                && line.contains(",\"claimed_caller\":\"\",\"trunk\":\"\","))
        .allMatch(line -> line.matches(".*,\"release_cause\":[0-9]+}"));
  }

  @Test
  void no_record_is_exported_twice_and_nothing_makes_no_file() throws IOException {
    assertThat(folder.run("export")).isEqualTo(new Ran(0, "there is nothing to export\n", ""));
    assertThat(Files.exists(folder.data().resolve("export"))).isFalse();

    folder.store(charged("c1"));
    folder.run("export");
    folder.store(charged("c2"));
    folder.run("export");

    assertThat(file(FIRST)).contains(",c1,").doesNotContain(",c2,");
    assertThat(file(SECOND)).contains(",c2,").doesNotContain(",c1,");
    assertThat(folder.run("export").out()).isEqualTo("there is nothing to export\n");
    assertThat(folder.run("export", "--list").out()).contains(FIRST, SECOND, "79.0500 NOK");
  }

  @Test
  void a_file_is_made_again_byte_for_byte() throws IOException {
    folder.store(charged("c1"), charged("c2"));
    folder.run("export");
    folder.store(charged("c3"));
    Path other = path.resolve("other");

    assertThat(folder.run("export", "--again", "1", "--dir", other.toString()).exitCode()).isZero();
    assertThat(names().map(name -> content(other.resolve(name))))
        .isEqualTo(names().map(name -> content(folder.data().resolve("export").resolve(name))));
    assertThat(folder.run("export", "--again", "2").exitCode()).isEqualTo(1);
  }

  @Test
  void a_file_whose_callers_became_anonymous_is_made_again_under_another_name() throws IOException {
    CallDetailRecord old = charged("c1").withEndedAt(Instant.parse("2001-01-01T00:00:00Z"));
    folder.store(old);
    folder.run("export");
    String before = file(FIRST);

    assertThat(folder.run("anonymise", "--dry-run").out())
        .startsWith("1 record would be made anonymous");
    assertThat(folder.run("anonymise").out())
        .startsWith("1 record made anonymous: of calls that ended");
    assertThat(folder.run("anonymise").out()).startsWith("0 records made anonymous");

    Ran again = folder.run("export", "--again", "1");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("meetat-cdr-000001-changed.csv is not " + FIRST);
    assertThat(file(FIRST)).isEqualTo(before);
    assertThat(file("meetat-cdr-000001-changed.csv")).isEqualTo(before.replace("+4722334455", ""));
    assertThat(file("meetat-cdr-000001-changed.manifest.json")).contains("\"79.0500\"");
  }

  @Test
  void a_crash_before_the_file_was_made_is_made_good_by_the_next_export() throws IOException {
    folder.store(charged("c1"));
    crashing(export -> divide(export));
    folder.store(charged("c2"));
    Files.createDirectories(folder.data().resolve("export"));
    Files.writeString(folder.data().resolve("export/." + FIRST + ".part"), "cdr_id,ca");

    assertThat(folder.run("export").out().lines()).hasSize(2);
    assertThat(file(FIRST)).contains(",c1,").doesNotContain(",c2,");
    assertThat(file(SECOND)).contains(",c2,").doesNotContain(",c1,");
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void a_crash_before_the_file_was_noted_makes_the_same_file_again() throws IOException {
    folder.store(charged("c1"));
    folder.run("export");
    String made = file(FIRST);
    assertThat(folder.update("UPDATE export_file SET written_at = NULL")).isEqualTo(1);

    assertThat(folder.run("export").exitCode()).isZero();
    assertThat(file(FIRST)).isEqualTo(made);
    assertThat(names()).hasSize(3);
    assertThat(folder.run("export").out()).isEqualTo("there is nothing to export\n");
  }

  @Test
  void a_begun_file_that_would_differ_gets_another_name_and_stops_nothing() throws IOException {
    folder.store(charged("c1"));
    crashing(export -> export.seal(divide(export), OTHERS).get());
    folder.store(charged("c2"));

    assertThat(folder.run("export").exitCode()).isEqualTo(1);
    assertThat(file("meetat-cdr-000001-changed.csv")).contains(",c1,");
    assertThat(file(SECOND)).contains(",c2,");
    assertThat(folder.run("export").out()).isEqualTo("there is nothing to export\n");
  }

  @Test
  void where_the_directory_cannot_be_written_nothing_is_lost() throws IOException {
    folder.store(charged("c1"));
    Path file = Files.createFile(path.resolve("file"));

    Ran ran = folder.run("export", "--dir", file.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err().lines()).singleElement().asString().contains("cannot be written");
    assertThat(folder.run("export").out()).startsWith(FIRST + ": 1 record, ");
    assertThat(file(FIRST)).contains(",c1,");
  }

  @Test
  void the_directory_of_numbers_is_its_owners_alone() throws IOException {
    folder.store(charged("c1"));
    folder.run("export");

    assertThat(Files.getPosixFilePermissions(folder.data().resolve("export")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void a_second_export_beside_another_is_refused() {
    try (Store store = folder.open();
        Export export = StoredRecords.add(store, charged("c1"))) {
      assertThat(export.files().all()).isEmpty();
      assertThat(folder.run("export").exitCode()).isEqualTo(3);
      assertThat(folder.run("export").err()).contains("locked by another process");
    }
  }

  private void crashing(Consumer<Export> steps) {
    try (Store store = folder.open();
        Export export = store.startExport().get()) {
      steps.accept(export);
    }
  }

  private static ExportFile divide(Export export) {
    return export.divide("csv").get().get();
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.data().resolve("export").resolve(name));
  }

  private Seq<String> names() throws IOException {
    try (var files = Files.list(folder.data().resolve("export"))) {
      return Vector.ofAll(files.map(file -> file.getFileName().toString())).sorted();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
