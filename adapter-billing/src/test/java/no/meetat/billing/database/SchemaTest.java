package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class SchemaTest {

  private final TestDatabase database;
  @TempDir Path directory;

  SchemaTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_store_has_been_opened() {
    database.open(directory).close();
  }

  @Test
  void a_store_of_this_version_is_recognized() {
    assertThat(new Schema(database.engine(directory)).applied()).containsExactly(Schema.CURRENT);
  }

  @Test
  void a_store_that_another_migration_made_is_left_alone() {
    database.execute(
        directory,
        "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE installed_rank = 1");

    StoreFault fault =
        Store.open(directory, database.server(directory), new ManualClock()).getLeft();

    assertThat(fault.kind()).isEqualTo(StoreFault.Kind.NOT_A_DATABASE);
  }
}
