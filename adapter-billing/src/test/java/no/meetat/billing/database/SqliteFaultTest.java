package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What a real SQLite says when it cannot write, and what comes of it. */
class SqliteFaultTest {

  /** Makes SQLite itself refuse to write, on the connections that are opened meanwhile. */
  enum Fault {
    FULL("PRAGMA max_page_count = 1", "has no room on its disk: make room"),
    NOT_WRITABLE("PRAGMA query_only = 1", "cannot be written: give this user the right"),
    LOCKED("PRAGMA busy_timeout = 10", "is locked by another process: try again");

    private final String pragma;
    private final String told;

    Fault(String pragma, String told) {
      this.pragma = pragma;
      this.told = told;
    }
  }

  private static final int LIMIT = 100;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Committer.class);
  private volatile Option<Fault> fault = Option.none();
  private DataSource source;
  private GroupCommit writer;

  @BeforeEach
  void create(@TempDir Path directory) throws SQLException {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
    Sqlite engine = new Sqlite(new DataDirectory(directory));
    source = engine.connections();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL)");
    }
    writer = new GroupCommit(engine, new WriterConnection(Option.none(), this::begin), LIMIT);
  }

  @AfterEach
  void close() {
    fault = Option.none();
    writer.close();
    logger.detachAppender(log);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void what_is_wrong_is_told_once_and_all_is_kept_when_it_is_over(Fault wrong) throws SQLException {
    try (Connection other = source.getConnection()) {
      breakDown(wrong, other);
      writer.write(entry(1), 1);
      writer.write(entry(2), 1);

      assertThat(writer.fault().map(StoreFault::kind).map(Enum::name))
          .isEqualTo(Option.some(wrong.name()));
      assertThat(stored()).isEmpty();
      fault = Option.none();
    }
    awaitHealth();
    writer.write(entry(3), 1);
    assertThat(stored()).containsExactly(1, 2, 3);
    assertThat(told()).hasSize(2);
    assertThat(told().getFirst()).contains("meetat.db " + wrong.told);
    assertThat(told().getLast()).endsWith("meetat.db has caught up");
  }

  @Test
  void another_reason_is_told_too() throws SQLException {
    fault = Option.some(Fault.NOT_WRITABLE);
    writer.write(entry(1), 1);
    fault = Option.some(Fault.FULL);
    Awaitility.await()
        .until(() -> writer.fault().exists(now -> now.kind() == StoreFault.Kind.FULL));
    fault = Option.none();
    awaitHealth();
    writer.write(entry(2), 1);

    assertThat(told()).hasSize(3);
    assertThat(stored()).containsExactly(1, 2);
  }

  private void breakDown(Fault wrong, Connection other) throws SQLException {
    if (wrong == Fault.LOCKED) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("INSERT INTO entry VALUES (99, 'never committed')");
      }
    }
    fault = Option.some(wrong);
  }

  private void awaitHealth() {
    Awaitility.await().until(() -> writer.fault().isEmpty());
  }

  private List<String> told() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private Statements begin() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (Fault wrong : fault) {
        statement.execute(wrong.pragma);
      }
    }
    return Statements.begin(connection);
  }

  /** Too long for the room that is left in a page. */
  private static Write entry(int number) {
    return statements -> {
      var insert = statements.batch("INSERT INTO entry VALUES (?, ?)");
      insert.setInt(1, number);
      insert.setString(2, "text".repeat(2_000));
      insert.addBatch();
    };
  }

  private List<Integer> stored() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT number FROM entry ORDER BY number")) {
      List<Integer> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
      return numbers;
    }
  }
}
