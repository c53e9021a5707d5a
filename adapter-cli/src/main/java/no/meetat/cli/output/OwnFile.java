package no.meetat.cli.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import no.meetat.billing.database.OwnerOnly;

/** Files for people that nobody but their owner can open (mode 0600), whole or not at all. */
public final class OwnFile {

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  private OwnFile() {}

  /**
   * Writes the file, in place of one that was there.
   *
   * @throws IOException when it cannot be written, or is a link, a folder or a device
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file, NOFOLLOW_LINKS) && !Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new IOException("it is a link, a folder or a device: name a file");
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      fill(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    OwnerOnly.createFile(part);
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
      content.to(out);
    }
  }
}
