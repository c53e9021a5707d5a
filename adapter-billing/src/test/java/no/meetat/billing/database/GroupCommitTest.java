package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class GroupCommitTest {

  private static final int LIMIT = 10;

  private @Parameter TestDatabase database;
  private DataSource source;
  private FailingConnections connections;
  private GroupCommit writer;

  @BeforeEach
  void create(@TempDir Path directory) throws SQLException {
    Engine engine = database.engine(directory);
    source = engine.connections();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL)");
    }
    connections = new FailingConnections(source);
    writer = new GroupCommit(engine, new WriterConnection(Option.none(), connections), LIMIT);
  }

  @AfterEach
  void close() {
    connections.mend();
    writer.close();
  }

  @Test
  void what_is_written_is_there_on_return() throws SQLException {
    writer.write(entry(1), 1);

    assertThat(stored()).containsExactly(1);
  }

  @Test
  void while_the_store_fails_those_who_write_go_on_and_are_told() {
    connections.breakDown();

    writer.write(entry(1), 1);
    writer.write(entry(2), 1);

    assertThat(writer.fault()).isNotEmpty();
  }

  @Test
  void what_was_held_is_written_in_order_once_the_store_is_mended() throws SQLException {
    connections.breakDown();
    IntStream.rangeClosed(1, LIMIT).forEach(number -> writer.write(entry(number), 1));
    assertThat(stored()).isEmpty();

    connections.mend();
    Awaitility.await().until(() -> writer.fault().isEmpty());

    writer.write(entry(LIMIT + 1), 1);
    assertThat(stored()).containsExactlyElementsOf(numbers(LIMIT + 1));
  }

  @Test
  void a_connection_that_has_failed_is_never_used_again() {
    writer.write(entry(1), 1);
    connections.breakDown();
    writer.write(entry(2), 1);
    connections.mend();
    Awaitility.await().until(() -> writer.fault().isEmpty());

    assertThat(connections.opened()).isGreaterThan(1);
  }

  @Test
  void a_full_backlog_makes_writers_wait_and_loses_nothing() throws Exception {
    connections.breakDown();
    IntStream.rangeClosed(1, LIMIT).forEach(number -> writer.write(entry(number), 1));
    Thread waiting = Thread.ofVirtual().start(() -> writer.write(entry(LIMIT + 1), 1));

    Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
    assertThat(writer.offer(entry(LIMIT + 2))).isFalse();

    connections.mend();
    waiting.join();
    writer.close();
    assertThat(stored()).containsExactlyElementsOf(numbers(LIMIT + 1));
  }

  @Test
  void a_write_that_throws_for_a_bug_of_ours_does_not_stop_the_others() throws SQLException {
    assertThatThrownBy(() -> writer.write(GroupCommitTest::fail, 1))
        .isInstanceOf(CompletionException.class);
    writer.write(entry(2), 1);

    assertThat(stored()).containsExactly(2);
    assertThat(writer.fault()).isEmpty();
  }

  @Test
  void a_write_that_ends_in_an_error_is_tried_again() throws SQLException {
    AtomicInteger failures = new AtomicInteger(2);
    writer.write(
        statements -> {
          if (failures.getAndDecrement() > 0) {
            throw new StackOverflowError();
          }
          entry(1).to(statements);
        },
        1);
    Awaitility.await().until(() -> failures.get() < 0 && writer.fault().isEmpty());

    assertThat(stored()).containsExactly(1);
  }

  private static void fail(Statements statements) {
    throw new IllegalStateException("bug");
  }

  @Test
  void a_row_that_cannot_be_kept_does_not_take_others_with_it() throws SQLException {
    assertThatThrownBy(() -> writer.write(insert(1, null), 1))
        .isInstanceOf(CompletionException.class);
    writer.write(entry(2), 1);

    assertThat(stored()).containsExactly(2);
    assertThat(writer.fault()).isEmpty();
  }

  @Test
  void figures_say_what_waits_and_for_how_long_until_it_is_durable() {
    connections.breakDown();
    writer.write(entry(1), 1);
    writer.write(entry(2), 2);
    WriterFigures held = writer.figures();
    assertThat(held.waiting()).isEqualTo(3);
    assertThat(held.lateness()).isPositive();
    assertThat(held.errors()).isPositive();

    connections.mend();
    Awaitility.await()
        .untilAsserted(() -> {
          assertThat(writer.figures().waiting()).isZero();
          assertThat(writer.figures().lateness()).isZero();
        });
    assertThat(writer.figures().errors()).isGreaterThanOrEqualTo(held.errors());
  }

  @Test
  void each_transaction_that_is_kept_is_timed() {
    List<Long> times = new CopyOnWriteArrayList<>();
    writer.timeCommits(times::add);

    writer.write(entry(1), 1);
    writer.write(entry(2), 1);
    assertThat(times).hasSize(2).allMatch(nanos -> nanos > 0);
    connections.breakDown();
    writer.write(entry(3), 1);
    assertThat(times).hasSize(2);
  }

  @Test
  void closing_writes_what_waits() throws SQLException {
    IntStream.rangeClosed(1, LIMIT / 2).forEach(number -> writer.offer(entry(number)));
    writer.close();

    assertThat(stored()).containsExactlyElementsOf(numbers(LIMIT / 2));
    assertThat(writer.isComplete()).isTrue();
  }

  @Test
  void closing_while_the_store_fails_ends_and_admits_the_loss() {
    connections.breakDown();
    writer.write(entry(1), 1);
    writer.close();

    assertThat(writer.isComplete()).isFalse();
  }

  @Test
  void nothing_can_be_written_after_closing() {
    writer.close();

    assertThatThrownBy(() -> writer.write(entry(1), 1)).isInstanceOf(IllegalStateException.class);
  }

  private static Write entry(int number) {
    return insert(number, "text");
  }

  private static Write insert(int number, @Nullable String text) {
    return statements -> {
      var insert = statements.of("INSERT INTO entry VALUES (?, ?)");
      insert.setInt(1, number);
      insert.setString(2, text);
      insert.executeUpdate();
    };
  }

  private static List<Integer> numbers(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
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
