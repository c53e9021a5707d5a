package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCommandsTest {

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = new DataFolder(path);
  }

  @Test
  void what_is_no_number_or_no_time_is_wrong_usage_in_one_line() {
    assertThat(folder.run("book", "standing", "--owner", "K", "--bill-to", "me"))
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.err().lines()).hasSize(1));
    assertThat(folder.run("cdr", "--since", "yesterday").exitCode()).isEqualTo(2);
    assertThat(folder.run("invoice", "--month", "november").err())
        .contains("`november` is not a month");
  }

  @Test
  void a_store_that_cannot_be_opened_is_a_failure_of_the_system() throws IOException {
    Path file = Files.createFile(path.resolve("file"));
    Ran ran = Ran.run("cdr", "--data", file.toString());

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meetings",
        "meetings show M1001",
        "meetings cancel M1001",
        "cdr",
        "export",
        "anonymise",
        "invoice --month 2026-01",
        "tariff list",
        "rate --month 2026-01 --dry-run",
        "explain 1",
        "audit",
      })
  void a_command_that_needs_what_a_store_holds_makes_none(String command) {
    Ran ran = folder.run(command.split(" "));

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("no store in " + folder.data() + ": ");
    assertThat(folder.data()).doesNotExist();
  }

  @Test
  void an_empty_file_is_no_store() throws IOException {
    Files.createFile(Files.createDirectories(folder.data()).resolve("meetat.db"));

    Ran ran = folder.run("audit");
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("no store in");
    assertThat(folder.data().resolve("code.key")).doesNotExist();
  }

  @Test
  void settings_that_come_from_a_pipe_are_in_force_for_the_whole_command() throws Exception {
    folder.open().close();
    Path pipe = path.resolve("settings");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread.ofPlatform().daemon().start(() -> offerOnce(pipe, "meetat.tariff.per-minute = 9.99\n"));

    try (InputStream _ = Files.newInputStream(pipe)) {
      String settings = ofThisProcess(pipe).toString();
      assertThat(folder.run("tariff", "list", "--config", settings).out()).contains("9.99");
    }
  }

  /** As a shell names the pipe of {@code <(...)}. */
  private static Path ofThisProcess(Path pipe) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(file -> leadsTo(pipe, file)).findFirst().orElseThrow();
    }
  }

  private static boolean leadsTo(Path pipe, Path file) {
    try {
      return Files.readSymbolicLink(file).equals(pipe.toRealPath());
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  /** As a shell's pipe has it: opened again it is empty, until it is gone. */
  private static void offerOnce(Path pipe, String text) {
    try {
      for (String offered = text; true; offered = "") {
        Files.writeString(pipe, offered, StandardOpenOption.WRITE);
      }
    } catch (IOException gone) {
      assertThat(pipe).doesNotExist();
    }
  }
}
