package no.meetat.cli.settings;

import io.vavr.control.Try;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file that has a password in its first line. */
final class PasswordFile {

  private static final Set<PosixFilePermission> OTHERS_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private PasswordFile() {}

  /** The password in the file that a setting names. */
  static String read(SettingsReader values, String setting) {
    try (var lines = Files.lines(Path.of(values.text(setting)))) {
      return lines
          .findFirst()
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> values.wrong(setting, "is empty"));
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      throw values.wrong(setting, "cannot be read");
    }
  }

  /** Whether others than its owner may read it, where the system knows owners. */
  static boolean isOpen(Path file) {
    return Try.of(() -> Files.getPosixFilePermissions(file))
        .map(rights -> rights.stream().anyMatch(OTHERS_READ::contains))
        .getOrElse(false);
  }
}
