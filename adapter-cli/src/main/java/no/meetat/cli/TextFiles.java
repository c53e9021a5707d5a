package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.imports.NamedFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Text files that a user names. */
final class TextFiles {
  /** The largest file that is read, in bytes: 64 MiB. */
  private static final int MAX_BYTES = 64 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /**
   * The lines of a file in UTF-8.
   *
   * @throws ParameterException when it cannot be read
   */
  static Seq<String> lines(Path file, CommandLine command) {
    NamedFile.problem(file, MAX_BYTES).forEach(why -> refuse(file, command, why));
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw refused(file, command, NamedFile.tooLarge(MAX_BYTES));
      }
      return Vector.ofAll(text(bytes).lines().toList());
    } catch (CharacterCodingException failure) {
      throw refused(file, command, "is not text in UTF-8");
    } catch (IOException failure) {
      throw refused(file, command, "cannot be read: " + failure.getMessage());
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes))
        .toString()
        .replaceFirst("^" + BYTE_ORDER_MARK, "");
  }

  private static void refuse(Path file, CommandLine command, String why) {
    throw refused(file, command, why);
  }

  private static ParameterException refused(Path file, CommandLine command, String why) {
    return new ParameterException(command, file + ": " + why);
  }
}
