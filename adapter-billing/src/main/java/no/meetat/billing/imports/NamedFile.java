package no.meetat.billing.imports;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file that a user names to be read. */
public final class NamedFile {

  /**
   * Where a shell has the pipes that it makes itself, such as {@code <(...)}: they have a writer.
   */
  private static final Pattern OF_THE_SHELL =
      Pattern.compile("/dev/(?:fd/.+|stdin)|/proc/[^/]+/fd/.+");

  private static final int MEBIBYTE = 1 << 20;

  private NamedFile() {}

  /**
   * Why it is not read, behind its name; none where it is. Of a pipe only its reader can tell how
   * much comes.
   *
   * @param most bytes that are read
   */
  public static Option<String> problem(Path file, long most) {
    if (Files.notExists(file)) {
      return Option.some("does not exist");
    }
    if (Files.isDirectory(file)) {
      return Option.some("is a folder: name a file in it");
    }
    return Files.isRegularFile(file)
        ? tooLarge(file, most)
        : Option.when(
            !OF_THE_SHELL.matcher(file.toString()).matches(),
            "is a device, a FIFO or a socket: name a file");
  }

  /** What is said of one with more bytes than are read. */
  public static String tooLarge(long most) {
    return "is larger than " + most / MEBIBYTE + " MiB";
  }

  private static Option<String> tooLarge(Path file, long most) {
    try {
      return Option.when(Files.size(file) > most, () -> tooLarge(most));
    } catch (IOException e) {
      return Option.some("cannot be read");
    }
  }
}
