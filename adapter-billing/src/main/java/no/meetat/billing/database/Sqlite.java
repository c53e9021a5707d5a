package no.meetat.billing.database;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite in one file; all that is peculiar to it.
 *
 * @param directory where the file is, and the locks
 */
public record Sqlite(DataDirectory directory) implements Engine {

  /** How long a statement waits for another process's transaction, in milliseconds. */
  static final int BUSY_TIMEOUT = 5_000;

  /**
   * How long the write-ahead log may grow before the writer moves it into the database's file, in
   * pages of 4 KiB: 64 MB. Callers wait meanwhile, and each page is moved once for all its changes.
   */
  private static final String LOG_PAGES = "16000";

  private static final Set<SQLiteErrorCode> FAULTS_OF_THE_ROW =
      Set.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_MISMATCH);

  @Override
  public String where() {
    return directory.database().toString();
  }

  @Override
  public DataSource connections() {
    return dataSource(directory.database());
  }

  static DataSource dataSource(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, LOG_PAGES);
    // Values taken out of the database must not stay readable in its file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public boolean hasStore() {
    return directory.database().toFile().length() > 0;
  }

  @Override
  public void check() throws SQLException {
    createFile();
    try (Connection connection = connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM sqlite_master");
    }
  }

  private void createFile() throws SQLException {
    try {
      OwnerOnly.createFile(directory.database());
    } catch (IOException e) {
      throw new SQLiteException(e.toString(), SQLiteErrorCode.SQLITE_CANTOPEN);
    }
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "identity",
        "INTEGER PRIMARY KEY AUTOINCREMENT",
        "long_key",
        "INTEGER PRIMARY KEY",
        "octets",
        "BLOB");
  }

  /** The data directory is opened by one process at a time already. */
  @Override
  public <T> Either<StoreFault, T> openingAlone(Supplier<Either<StoreFault, T>> work) {
    return work.get();
  }

  @Override
  public Either<StoreFault, ServingLock> lockForServing() {
    try {
      return FileLock.tryLock(directory.servingLock())
          .<ServingLock>map(lock -> new FileServingLock(lock, connections()))
          .toEither(() -> new StoreFault(StoreFault.Kind.IN_USE, directory.path()));
    } catch (IOException e) {
      return Either.left(new StoreFault(StoreFault.Kind.NOT_WRITABLE, directory.servingLock()));
    }
  }

  /** Without a transaction, which would keep others from writing; a statement sees one moment. */
  @Override
  public <T> T withSnapshot(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
    return jdbi.withHandle(work);
  }

  /** Nothing to do: a transaction begins by locking the file against other writers. */
  @Override
  public void beginAlone(Connection connection) {}

  /** Moves what is in the write-ahead log into the database's file. */
  @Override
  public void tidy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Override
  public Seq<String> tables(Connection connection) throws SQLException {
    return new SqliteIntegrity(connection).tables();
  }

  @Override
  public Seq<String> faults(Connection connection, String table, Pace pace) throws SQLException {
    return new SqliteIntegrity(connection).faults(table, pace);
  }

  @Override
  public boolean blamesRow(SQLException e) {
    return FAULTS_OF_THE_ROW.contains(code(e));
  }

  @Override
  public StoreFault.Kind kind(SQLException e) {
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> StoreFault.Kind.LOCKED;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> StoreFault.Kind.NOT_WRITABLE;
      case SQLITE_NOTADB, SQLITE_CORRUPT -> StoreFault.Kind.NOT_A_DATABASE;
      case SQLITE_FULL -> StoreFault.Kind.FULL;
      default -> StoreFault.Kind.FAILED;
    };
  }

  /** A batch's exception has no code of its own, but its cause has. */
  static SQLiteErrorCode code(SQLException e) {
    return Iterator.ofAll(e)
        .filter(SQLiteException.class::isInstance)
        .map(cause -> SQLiteErrorCode.getErrorCode(((SQLiteException) cause).getErrorCode() & 0xff))
        .headOption()
        .getOrElse(SQLiteErrorCode.UNKNOWN_ERROR);
  }
}
