package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import no.meetat.cli.settings.CallersFile;
import no.meetat.sip.signalling.digest.DigestAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of callers that changes while the service runs. */
class CallersWatchTest {

  private static final String HASH = "0123456789abcdef".repeat(2);

  @TempDir Path folder;

  @Test
  void users_come_and_go_and_a_wrong_file_leaves_those_of_before() throws IOException {
    Path users = write("kari:r:" + HASH, 1);
    CallersFile file = new CallersFile(users, "r", Vector.of(DigestAlgorithm.MD5));
    try (CallersWatch watch = new CallersWatch(Option.some(file))) {
      write("kari:r:" + HASH + "\nola:r:" + HASH, 2);
      watch.look();
      assertThat(watch.realm().get().get().users().keySet())
          .containsExactlyInAnyOrder("kari", "ola");

      write("kari:r:" + HASH + "\nola:r:", 3);
      watch.look();
      assertThat(watch.realm().get().get().users().keySet())
          .containsExactlyInAnyOrder("kari", "ola");
      assertThat(watch.warning().get()).contains(users.toString(), "line 2").doesNotContain(HASH);

      write("ola:r:" + HASH, 4);
      watch.look();
      assertThat(watch.realm().get().get().users().keySet()).containsExactly("ola");
      assertThat(watch.warning()).isEmpty();
    }
  }

  @Test
  void a_file_that_cannot_be_read_at_the_start_lets_nobody_call_until_it_can() throws IOException {
    CallersFile file =
        new CallersFile(folder.resolve("users"), "r", Vector.of(DigestAlgorithm.MD5));
    try (CallersWatch watch = new CallersWatch(Option.some(file))) {
      assertThat(watch.realm().get().get().users()).isEmpty();
      assertThat(watch.warning().get()).contains("cannot be read");

      write("kari:r:" + HASH, 1);
      watch.look();
      assertThat(watch.realm().get().get().users().keySet()).containsExactly("kari");
      assertThat(watch.warning()).isEmpty();
    }
  }

  @Test
  void without_a_file_nobody_is_asked() {
    try (CallersWatch watch = new CallersWatch(Option.none())) {
      watch.look();

      assertThat(watch.realm()).isEmpty();
      assertThat(watch.warning()).isEmpty();
    }
  }

  private Path write(String lines, int second) throws IOException {
    Path users = Files.writeString(folder.resolve("users"), lines);
    Files.setLastModifiedTime(users, FileTime.fromMillis(second * 1_000L));
    return users;
  }
}
