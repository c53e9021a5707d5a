package no.meetat.billing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database of this version's schema; safe for many threads and beside other processes. */
public final class Database implements AutoCloseable {

  /** Connections shared by all readers and by bookings. */
  static final int POOL_SIZE = 4;

  private static final long LONGEST_WAIT_MILLIS = 5_000;
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final DataDirectory directory;
  private final Engine engine;
  private final DataSource single;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(DataDirectory directory, Engine engine) {
    this.directory = directory;
    this.engine = engine;
    this.single = engine.connections();
    this.pool = pool(single);
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens the database; migrates it where needed. One process at a time: the caller sees to that
   * ({@link Engine#openingAlone}).
   *
   * @param directory of what is kept beside it
   */
  public static Either<StoreFault, Database> open(DataDirectory directory, Engine engine) {
    return new Schema(engine)
        .migrate()
        .map(kind -> new StoreFault(kind, engine.where()))
        .toEither(() -> new Database(directory, engine))
        .swap();
  }

  /** What is kept beside it. */
  public DataDirectory directory() {
    return directory;
  }

  /** What it is. */
  public Engine engine() {
    return engine;
  }

  /** For reading; each statement sees what any process has committed. */
  public Jdbi reading() {
    return jdbi;
  }

  /**
   * Reads row by row what may be more than fits in memory; what is read at the same time is of one
   * moment.
   */
  public <T> T withSnapshot(HandleCallback<T, RuntimeException> work) {
    return engine.withSnapshot(jdbi, work);
  }

  /** The same, for work that has no result. */
  public void useSnapshot(HandleConsumer<RuntimeException> work) {
    engine.withSnapshot(jdbi, work.asCallback());
  }

  /**
   * Writes in one transaction, all or nothing, while no other such transaction runs, on a
   * connection of its own even for a caller who is reading; a fault when the database cannot take
   * it.
   */
  public <T> Either<StoreFault, T> write(HandleCallback<T, SQLException> work) {
    try (Handle handle = jdbi.open()) {
      return Either.right(handle.inTransaction(own -> alone(own, work)));
    } catch (SQLException e) {
      return Either.left(fault(e));
    } catch (JdbiException e) {
      return Either.left(fault(asSqlException(e)));
    }
  }

  private <T> T alone(Handle handle, HandleCallback<T, SQLException> work) throws SQLException {
    engine.beginAlone(handle.getConnection());
    return work.withHandle(handle);
  }

  /** A connection of its own, outside the pool; the caller closes it. */
  public Connection connect() throws SQLException {
    return single.getConnection();
  }

  /** The fault that a failed statement amounts to; its cause goes to the log. */
  public StoreFault fault(SQLException e) {
    LOG.warn("{} failed", engine.where(), e);
    return engine.fault(e);
  }

  @Override
  public void close() {
    try (Handle handle = jdbi.open()) {
      engine.tidy(handle.getConnection());
    } catch (SQLException | JdbiException e) {
      LOG.warn("{} could not be left tidy; nothing is lost", engine.where(), e);
    }
    pool.close();
  }

  private static SQLException asSqlException(JdbiException e) {
    return e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
  }

  private static HikariDataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("meetat");
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
