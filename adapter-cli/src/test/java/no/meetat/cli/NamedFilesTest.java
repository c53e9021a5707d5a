package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may name instead of a file, to every command that reads one. */
class NamedFilesTest {

  private static final long TEN_GIGABYTES = 10L << 30;

  private static final Map<String, Seq<String>> COMMANDS =
      TreeMap.of(
          "a script", Array.of("simulate", "FILE"),
          "subscribers", Array.of("import", "subscribers", "FILE"),
          "meetings", Array.of("import", "meetings", "FILE"),
          "payers", Array.of("import", "payers", "FILE"),
          "a tariff book", Array.of("tariff", "check", "FILE"),
          "settings", Array.of("cdr", "--config", "FILE"));

  @TempDir Path path;

  private void refused(String file, String why) {
    DataFolder folder = DataFolder.withStore(path);
    COMMANDS.forEach((what, command) -> {
      Ran ran = folder.run(command.map(word -> word.equals("FILE") ? file : word));
      assertThat(ran.exitCode()).as(what).isEqualTo(2);
      assertThat(ran.out()).as(what).isEmpty();
      assertThat(ran.err().lines()).as(what).singleElement().asString().contains(file + ": " + why);
    });
  }

  @Test
  void what_is_not_there_is_refused() {
    refused(path.resolve("none").toString(), "does not exist");
  }

  @Test
  void a_folder_is_refused() throws IOException {
    refused(Files.createDirectory(path.resolve("folder")).toString(), "is a folder: name a file");
  }

  @Test
  void a_device_without_an_end_is_refused() {
    refused("/dev/zero", "is a device, a FIFO or a socket: name a file");
  }

  @Test
  void a_FIFO_that_nobody_writes_to_is_not_waited_for() throws Exception {
    String fifo = path.resolve("fifo").toString();
    assertThat(new ProcessBuilder("mkfifo", fifo).start().waitFor()).isZero();

    refused(fifo, "is a device, a FIFO or a socket: name a file");
  }

  @Test
  void a_file_of_10_GB_is_refused_unread() throws IOException {
    Path huge = path.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(TEN_GIGABYTES);
    }

    refused(huge.toString(), "is larger than ");
  }
}
