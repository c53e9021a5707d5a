package no.meetat.billing;

import static no.meetat.billing.TestDatabase.SQLITE;
import static no.meetat.contract.Samples.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.run.Run;
import no.meetat.booking.CodePolicy;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultTest {

  private @TempDir Path directory;

  @Test
  void a_directory_that_cannot_be_made_is_named_with_what_to_do() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    StoreFault fault = faultOf(file.resolve("data"));

    assertThat(fault.kind()).isEqualTo(StoreFault.Kind.NOT_WRITABLE);
    assertThat(fault.message())
        .isEqualTo(
            file.resolve("data")
                + " cannot be written: give this user the right to write, or name another one by --data");
  }

  @Test
  void a_file_system_that_takes_no_files_is_a_fault() {
    assertThat(faultOf(Path.of("/proc/meetat")).kind()).isEqualTo(StoreFault.Kind.NOT_WRITABLE);
  }

  @Test
  void garbage_is_no_database_and_is_left_as_it_is() throws IOException {
    Path file = Files.writeString(database(), "These are the minutes of the board. ".repeat(200));
    String before = Files.readString(file);

    assertThat(fault().kind()).isEqualTo(StoreFault.Kind.NOT_A_DATABASE);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void another_programs_database_is_left_alone() {
    SQLITE.execute(directory, "CREATE TABLE recipe (name TEXT)");

    assertThat(fault().kind()).isEqualTo(StoreFault.Kind.NOT_A_DATABASE);
  }

  @Test
  void a_newer_versions_database_is_left_alone() {
    TestStore.open(directory).close();
    SQLITE.execute(
        directory,
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 0, 1)");

    assertThat(fault().kind()).isEqualTo(StoreFault.Kind.NEWER_SCHEMA);
  }

  @Test
  void codes_without_their_key_are_a_fault() throws IOException {
    bookOne();
    Files.delete(key());

    assertThat(fault()).isEqualTo(new StoreFault(StoreFault.Kind.KEY_MISSING, key()));
  }

  @Test
  void codes_with_another_key_are_a_fault() throws IOException {
    bookOne();
    Files.writeString(key(), "0".repeat(64));

    assertThat(fault().kind()).isEqualTo(StoreFault.Kind.KEY_DIFFERS);
  }

  @Test
  void a_damaged_key_is_a_fault() throws IOException {
    bookOne();
    Files.writeString(key(), "the key is under the mat");

    assertThat(fault().kind()).isEqualTo(StoreFault.Kind.KEY_UNREADABLE);
  }

  @Test
  void a_lost_key_is_replaced_while_there_are_no_codes() throws IOException {
    TestStore.open(directory).close();
    Files.delete(key());

    TestStore.open(directory).close();

    assertThat(key()).exists();
  }

  @Test
  void a_journal_that_cannot_be_read_stops_the_start_and_stays() {
    try (Store store = TestStore.open(directory)) {
      Run run = TestStore.start(store, new ManualClock());
      run.watch(() -> 1);
      run.journal().append(Vector.of(answered("c1")));
      run.close();
      SQLITE.execute(directory, "UPDATE journal SET type = 'Teleported'");

      assertThat(store.startRun(new ManualClock(), TestStore.CLOSES_NOTHING).getLeft().kind())
          .isEqualTo(StoreFault.Kind.UNREADABLE_JOURNAL);
    }
  }

  @Test
  void S8_nobody_but_the_owner_can_open_what_is_stored() throws IOException {
    Path made = directory.resolve("made/by/store");
    try (Store store = TestStore.open(made)) {
      Run run = TestStore.start(store, new ManualClock());
      assertThat(Files.getPosixFilePermissions(made))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      try (var files = Files.list(made)) {
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).allMatch(StoreFaultTest::isOwnersOnly);
      }
      run.close();
    }
  }

  private static boolean isOwnersOnly(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream()
          .map(PosixFilePermission::name)
          .allMatch(name -> name.startsWith("OWNER_"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void bookOne() {
    try (Store store = TestStore.open(directory)) {
      store.meetingBook().book(Samples.standing(), CodePolicy.DEFAULT, new SecureRandom()).get();
    }
  }

  private StoreFault fault() {
    return faultOf(directory);
  }

  private static StoreFault faultOf(Path path) {
    return Store.open(path).getLeft();
  }

  private Path database() {
    return directory.resolve("meetat.db");
  }

  private Path key() {
    return directory.resolve("code.key");
  }
}
