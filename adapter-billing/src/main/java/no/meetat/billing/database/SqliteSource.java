package no.meetat.billing.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Connections to the file; each commit is on the disk when it returns. */
final class SqliteSource extends SQLiteDataSource {

  /** How often a statement tries again while another process writes. */
  static final int ATTEMPTS = 5_000;

  /** The time between two attempts, in milliseconds. */
  static final int PAUSE = 1;

  SqliteSource(Path file) {
    super(config());
    setUrl("jdbc:sqlite:" + file);
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    SQLiteConnection connection = super.getConnection(user, password);
    BusyHandler.setHandler(connection, new Waiter());
    return connection;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(ATTEMPTS * PAUSE);
    config.enforceForeignKeys(true);
    return config;
  }

  /**
   * Waits in short steps. SQLite's own waiter looks only every 100 ms, and a process that serves
   * many calls lets go of the lock for microseconds: a booking would not get in.
   */
  private static final class Waiter extends BusyHandler {

    @Override
    protected int callback(int attempts) throws SQLException {
      return attempts < ATTEMPTS && paused() ? 1 : 0;
    }

    private static boolean paused() {
      try {
        Thread.sleep(PAUSE);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
