package no.meetat.billing;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import no.meetat.billing.database.DataDirectory;
import no.meetat.billing.database.Engine;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.Sqlite;

/** The databases that all must work with. */
public enum TestDatabase {
  SQLITE,
  POSTGRES;

  /** The server to use for a store in the directory. */
  public Option<Postgres> server(Path directory) {
    return switch (this) {
      case SQLITE -> Option.none();
      case POSTGRES -> Option.some(TestPostgres.of(directory));
    };
  }

  /** The database below a store in the directory. */
  public Engine engine(Path directory) {
    return switch (this) {
      case SQLITE -> new Sqlite(new DataDirectory(directory));
      case POSTGRES -> TestPostgres.of(directory);
    };
  }

  /** Changes what is stored in the directory, past the store. */
  public void execute(Path directory, String sql) {
    try (Connection connection = engine(directory).connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public Store open(Path directory) {
    return open(directory, new ManualClock());
  }

  public Store open(Path directory, ManualClock clock) {
    return TestStore.open(directory, server(directory), clock);
  }
}
