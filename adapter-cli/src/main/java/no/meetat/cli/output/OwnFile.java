package no.meetat.cli.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    Path part = Files.createTempFile(folder(file), "." + file.getFileName(), ".part");
    try {
      fill(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path folder(Path file) {
    return Option.of(file.toAbsolutePath().getParent()).getOrElse(file);
  }

  private static void fill(Path part, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, NOFOLLOW_LINKS))) {
      content.to(out);
    }
  }
}
