package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import no.meetat.billing.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {

  private static final String WITHOUT_END =
      "WITH RECURSIVE row (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM row)"
          + " SELECT number FROM row";
  private static final String BOOKS = "SELECT book_id FROM tariff_book ORDER BY book_id";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void rows_come_as_they_are_asked_for(TestDatabase kind) {
    try (Database database = open(kind)) {
      assertThat(
              database.<Integer>withSnapshot(handle ->
                  handle.createQuery(WITHOUT_END).mapTo(Integer.class).findFirst().orElseThrow()))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_reads_keeps_nobody_from_writing_and_does_not_see_it(TestDatabase kind) {
    try (Database database = open(kind)) {
      add(database, 1);
      add(database, 2);
      database.useSnapshot(handle -> {
        try (var books = handle.createQuery(BOOKS).mapTo(Long.class).iterator()) {
          assertThat(books.next()).isEqualTo(1);
          add(database, 3);
          assertThat(books).toIterable().containsExactly(2L);
        }
      });

      assertThat(database.withSnapshot(SnapshotTest::count)).isEqualTo(3);
    }
  }

  private static int count(Handle handle) {
    return handle.createQuery(BOOKS).mapTo(Long.class).list().size();
  }

  private static void add(Database database, int book) {
    assertThat(
            database.write(
                handle -> handle.execute("INSERT INTO tariff_book (loaded_at) VALUES (?)", book)))
        .isEqualTo(Either.right(1));
  }

  private Database open(TestDatabase kind) {
    return Database.open(new DataDirectory(directory), kind.engine(directory))
        .getOrElseThrow(fault -> new AssertionError(fault.message()));
  }
}
