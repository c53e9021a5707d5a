package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLockTest {

  @TempDir Path directory;

  @Test
  void a_FIFO_in_the_place_of_a_lock_is_named_and_not_waited_for() throws Exception {
    Path fifo = directory.resolve("control.lock");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> FileLock.tryLock(fifo))
        .isInstanceOf(IOException.class)
        .hasMessage(fifo + " is no file: remove it");
    assertThatThrownBy(() -> FileLock.holding(fifo, () -> "work")).isInstanceOf(IOException.class);
  }

  @Test
  void a_lock_is_taken_again_when_its_holder_has_closed_it() throws IOException {
    Path file = directory.resolve("control.lock");
    FileLock held = FileLock.tryLock(file).get();

    assertThat(FileLock.tryLock(file)).isEmpty();
    held.close();
    assertThat(FileLock.tryLock(file).peek(FileLock::close)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"rwx------, false", "rwxr-xr-x, false", "rwxrwx---, true", "rwx----w-, true"})
  void others_who_may_write_in_a_directory_are_noticed(String mode, boolean noticed)
      throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));

    assertThat(OwnerOnly.isWritableByOthers(directory)).isEqualTo(noticed);
  }
}
