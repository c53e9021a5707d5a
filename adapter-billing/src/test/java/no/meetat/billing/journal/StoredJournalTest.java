package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.SeenByRecovery;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.contract.JournalContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredJournalTest extends JournalContract {

  private final TestDatabase database;

  private final ManualClock clock = new ManualClock();
  private Store store;
  private Run run;

  StoredJournalTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
    run = TestStore.start(store, clock);
    run.watch(() -> 1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Journal journal() {
    return run.journal();
  }

  @Override
  protected Seq<JournalEntry> kept() {
    run.close();
    SeenByRecovery seen = new SeenByRecovery();
    TestStore.start(store, clock, seen).close();
    return seen.entries();
  }
}
