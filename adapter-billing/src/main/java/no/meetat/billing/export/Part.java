package no.meetat.billing.export;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.meetat.billing.database.OwnerOnly;

/**
 * A complete file on the disk, its owner's alone, hidden until it gets its name.
 *
 * @param file where it is
 */
record Part(Path file) {

  /** Writes what a file holds. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes the file and waits until the disk has it; replaces what a crash has left.
   *
   * @param target the name it will probably get
   */
  static Part write(Path target, Content content) throws IOException {
    Path file = target.resolveSibling("." + target.getFileName() + ".part");
    Files.deleteIfExists(file);
    OwnerOnly.createFile(file);
    try (FileChannel channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.to(out);
      out.flush();
      channel.force(true);
    }
    return new Part(file);
  }

  /** Gives the file its name, at once and for ever. */
  void show(Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(target.toAbsolutePath().getParent(), READ)) {
      directory.force(true);
    }
  }
}
