package no.meetat.cli.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.meetat.cli.output.OwnFile;
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
      OwnFile.write(file, out -> content.forEach(octets -> write(out, octets)));
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), new IOException(e));
    }
  }

  private static void write(OutputStream out, byte[] part) {
    try {
      out.write(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
