package no.meetat.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Sqlite;

/** Saves each test the migrations. */
final class TestSqlite {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final byte[] MIGRATED = migrated();

  private TestSqlite() {}

  /** An empty store of this version's schema, where a directory has none yet. */
  static void prepare(Path directory) {
    Path file = new DataDirectory(directory).database();
    if (Files.isDirectory(directory) && Files.notExists(file)) {
      write(file);
    }
  }

  private static void write(Path file) {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.write(file, MIGRATED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] migrated() {
    try {
      DataDirectory directory = new DataDirectory(Files.createTempDirectory("migrated"));
      Database.open(directory, new Sqlite(directory)).get().close();
      return Files.readAllBytes(directory.database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
