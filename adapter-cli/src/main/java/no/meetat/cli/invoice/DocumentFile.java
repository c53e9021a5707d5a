package no.meetat.cli.invoice;

import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.meetat.invoicing.DocumentContent;

/** A file that holds an issued document: its owner's alone, and whole or not there. */
final class DocumentFile {

  private DocumentFile() {}

  /**
   * Writes it; returns its name.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  static Path write(Path file, DocumentContent content) {
    try {
      Path part = Files.createTempFile(folder(file), file.getFileName().toString(), ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.forEach(octets -> write(out, octets));
      }
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Path folder(Path file) {
    return Option.of(file.toAbsolutePath().getParent()).getOrElse(file);
  }

  private static void write(OutputStream out, byte[] part) {
    try {
      out.write(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
