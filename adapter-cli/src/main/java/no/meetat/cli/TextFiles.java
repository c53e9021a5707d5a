package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Text files that a user names. */
final class TextFiles {
  /** The largest file that is read, in bytes: 64 MiB. */
  private static final long MAX_BYTES = 64L << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /**
   * The lines of a file in UTF-8.
   *
   * @throws ParameterException when it cannot be read
   */
  static Seq<String> lines(Path file, CommandLine command) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ParameterException(command, file + ": larger than 64 MiB");
      }
      return Vector.ofAll(
          Files.readString(file).replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList());
    } catch (IOException failure) {
      throw new ParameterException(command, file + ": " + reason(failure), failure);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException any -> "there is no such file";
      case CharacterCodingException any -> "is not text in UTF-8";
      default -> "cannot be read: " + failure.getMessage();
    };
  }
}
