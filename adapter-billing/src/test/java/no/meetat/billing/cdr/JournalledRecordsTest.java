package no.meetat.billing.cdr;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.closed;
import static no.meetat.contract.Samples.journalled;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Journal;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.CallDetailRecordsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class JournalledRecordsTest extends CallDetailRecordsContract {

  private @Parameter TestDatabase database;
  private Store store;
  private Run run;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
    run = TestStore.start(store, new ManualClock());
  }

  @AfterEach
  void close() {
    run.close();
    store.close();
  }

  @Override
  protected Journal journal() {
    return run.journal();
  }

  @Override
  protected Seq<CallDetailRecord> stored() {
    run.close();
    return TestStore.records(store);
  }

  @Test
  void S35_a_journalled_record_needs_no_adding() {
    run.journal().append(Vector.of(closed("c2")));

    assertThat(stored()).containsExactly(neverIn("c2"));
  }

  @Test
  void S35_a_record_that_is_journalled_again_is_one_record() {
    run.journal().append(Vector.of(closed("c2")));
    run.journal().append(journalled(neverIn("c2"), charged("c1")));

    assertThat(stored()).containsExactly(neverIn("c2"), charged("c1"));
  }
}
