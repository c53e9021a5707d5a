package no.meetat.billing.code;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import org.jdbi.v3.core.Handle;

/** Finds the key that belongs to a database. */
public final class CodeKeys {

  private static final String FINGERPRINT = "code_key_fingerprint";

  private static final String REMEMBER =
      """
      INSERT INTO setting (name, value) VALUES (:name, :value)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """;

  private CodeKeys() {}

  /**
   * The database's key; a new one where there are no codes yet. A fault when codes exist and their
   * key is missing or is another one. The caller holds the directory's opening lock.
   */
  public static Either<StoreFault, CodeKey> open(Database database) {
    CodeKeyFile file = new CodeKeyFile(database.directory().codeKey());
    try {
      return file.exists() ? known(database, file) : created(database, file);
    } catch (IOException e) {
      return fault(file, StoreFault.Kind.NOT_WRITABLE);
    }
  }

  private static Either<StoreFault, CodeKey> known(Database database, CodeKeyFile file)
      throws IOException {
    return file.read()
        .toEither(() -> new StoreFault(StoreFault.Kind.KEY_UNREADABLE, file.path()))
        .flatMap(key -> belongsTo(database, key) ? remember(database, key) : differs(file));
  }

  private static Either<StoreFault, CodeKey> created(Database database, CodeKeyFile file)
      throws IOException {
    return hasCodes(database)
        ? fault(file, StoreFault.Kind.KEY_MISSING)
        : remember(database, file.create());
  }

  private static boolean belongsTo(Database database, CodeKey key) {
    return isRemembered(database, key) || !hasCodes(database);
  }

  private static Either<StoreFault, CodeKey> remember(Database database, CodeKey key) {
    return isRemembered(database, key)
        ? Either.right(key)
        : database.write(handle -> store(handle, key));
  }

  private static boolean isRemembered(Database database, CodeKey key) {
    return fingerprint(database).contains(key.fingerprint());
  }

  private static Option<String> fingerprint(Database database) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery("SELECT value FROM setting WHERE name = :name")
                    .bind("name", FINGERPRINT)
                    .mapTo(String.class)
                    .findOne()));
  }

  private static CodeKey store(Handle handle, CodeKey key) {
    handle
        .createUpdate(REMEMBER)
        .bind("name", FINGERPRINT)
        .bind("value", key.fingerprint())
        .execute();
    return key;
  }

  private static boolean hasCodes(Database database) {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery("SELECT hash FROM code LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .isPresent());
  }

  private static Either<StoreFault, CodeKey> differs(CodeKeyFile file) {
    return fault(file, StoreFault.Kind.KEY_DIFFERS);
  }

  private static Either<StoreFault, CodeKey> fault(CodeKeyFile file, StoreFault.Kind kind) {
    return Either.left(new StoreFault(kind, file.path()));
  }
}
