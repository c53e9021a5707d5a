package no.meetat.billing.journal;

import io.vavr.collection.Seq;
import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.SeenByRecovery;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.contract.JournalContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class StoredJournalTest extends JournalContract {

  private @Parameter TestDatabase database;
  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;
  private Run run;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
    run = TestStore.start(store, clock);
    run.watch(() -> 1);
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
