package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.imports.NamedFile;

/** The file an operator names. */
final class SettingsFile {

  /** The largest file that is read, in bytes. */
  private static final int MAX_BYTES = 1 << 20;

  private SettingsFile() {}

  /** What the file sets; or a line that names it and what is wrong. */
  static Either<String, Config> read(Path file) {
    try {
      Option<String> problem = NamedFile.problem(file, MAX_BYTES);
      return problem.isEmpty() ? parsed(file) : Either.left(file + ": " + problem.get());
    } catch (IOException e) {
      return Either.left(file + ": cannot be read");
    } catch (ConfigException wrong) {
      return Either.left(FaultText.of(wrong));
    }
  }

  /** A file can include others beside it; what comes from a pipe cannot. */
  private static Either<String, Config> parsed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        return Either.left(file + ": " + NamedFile.tooLarge(MAX_BYTES));
      }
      return Either.right(
          Files.isRegularFile(file) ? ConfigFactory.parseFile(file.toFile()) : of(bytes, file));
    }
  }

  private static Config of(byte[] bytes, Path file) {
    return ConfigFactory.parseString(
        new String(bytes, StandardCharsets.UTF_8),
        ConfigParseOptions.defaults().setOriginDescription(file.toString()));
  }
}
