package no.meetat.billing.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** All that is peculiar to SQLite; everything else is SQL that PostgreSQL understands too. */
final class Sqlite {

  /** How long a statement waits for another process's transaction, in milliseconds. */
  static final int BUSY_TIMEOUT = 5_000;

  private static final Set<SQLiteErrorCode> FAULTS_OF_THE_ROW =
      Set.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_MISMATCH);

  private Sqlite() {}

  /** Connections to the file; each commit is on the disk when it returns. */
  static DataSource dataSource(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT);
    config.enforceForeignKeys(true);
    // What is taken out of the database must not stay readable in its file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** What the migrations leave open. */
  static Map<String, String> placeholders() {
    return Map.of(
        "identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "long_key", "INTEGER PRIMARY KEY");
  }

  /** Moves what is in the write-ahead log into the database's file. */
  static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /** Whether the row is to blame, so that trying again is of no use. */
  static boolean blamesRow(SQLException e) {
    return FAULTS_OF_THE_ROW.contains(code(e));
  }

  /** What a failure means to an operator. */
  static StoreFault.Kind kind(SQLException e) {
    return switch (code(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> StoreFault.Kind.LOCKED;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> StoreFault.Kind.NOT_WRITABLE;
      case SQLITE_NOTADB, SQLITE_CORRUPT -> StoreFault.Kind.NOT_A_DATABASE;
      case SQLITE_FULL -> StoreFault.Kind.FULL;
      default -> StoreFault.Kind.FAILED;
    };
  }

  private static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
  }
}
