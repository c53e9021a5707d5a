package no.meetat.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import no.meetat.billing.code.CodeKeys;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Engine;
import no.meetat.billing.database.FileLock;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.Sqlite;
import no.meetat.billing.database.StoreFault;

/**
 * Opens stores, one process at a time.
 *
 * @param directory of the key the codes are stored with, and of the database where that is SQLite
 * @param server the database; none for SQLite
 * @param clock of the store
 */
record StoreOpening(Path directory, Option<Postgres> server, InstantSource clock) {

  /** The store, made where it does not exist. */
  Either<StoreFault, Store> open() {
    return DataDirectory.open(directory).flatMap(this::openAlone);
  }

  /** The store where there is one. */
  Either<StoreFault, Option<Store>> openExisting() {
    Engine engine = engine(new DataDirectory(directory));
    try {
      return engine.hasStore() ? open().map(Option::some) : Either.right(Option.none());
    } catch (SQLException e) {
      return Either.left(engine.fault(e));
    }
  }

  private Engine engine(DataDirectory data) {
    return Option.<Engine>narrow(server).getOrElse(() -> new Sqlite(data));
  }

  private Either<StoreFault, Store> openAlone(DataDirectory data) {
    Engine engine = engine(data);
    try {
      return FileLock.holding(
          data.openingLock(),
          () -> engine.openingAlone(() -> Database.open(data, engine).flatMap(this::withKey)));
    } catch (IOException e) {
      return Either.left(new StoreFault(StoreFault.Kind.NOT_WRITABLE, data.openingLock()));
    }
  }

  private Either<StoreFault, Store> withKey(Database database) {
    return CodeKeys.open(database)
        .map(key -> new Store(database, key, clock))
        .peekLeft(fault -> database.close());
  }
}
