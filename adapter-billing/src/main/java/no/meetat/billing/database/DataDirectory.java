package no.meetat.billing.database;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory everything is kept in.
 *
 * @param path where it is
 */
public record DataDirectory(Path path) {

  /** The directory, created where it does not exist; a fault when it cannot be written. */
  public static Either<StoreFault, DataDirectory> open(Path path) {
    try {
      OwnerOnly.createDirectories(path);
    } catch (IOException e) {
      return notWritable(path);
    }
    return Files.isWritable(path) ? Either.right(new DataDirectory(path)) : notWritable(path);
  }

  /** SQLite's file. */
  public Path database() {
    return path.resolve("meetat.db");
  }

  /** The file of the key the codes are stored with. */
  public Path codeKey() {
    return path.resolve("code.key");
  }

  /** Held while the store is being opened. */
  public Path openingLock() {
    return path.resolve("open.lock");
  }

  /** Held while calls are served. */
  public Path servingLock() {
    return path.resolve("serve.lock");
  }

  /** Held while records are exported. */
  public Path exportLock() {
    return path.resolve("export.lock");
  }

  private static <T> Either<StoreFault, T> notWritable(Path path) {
    return Either.left(new StoreFault(StoreFault.Kind.NOT_WRITABLE, path));
  }
}
