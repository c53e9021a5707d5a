package no.meetat.billing;

import io.vavr.collection.Seq;
import java.nio.file.Path;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Journal;
import no.meetat.bridge.JournalEntry;
import no.meetat.contract.JournalContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {

  private final ManualClock clock = new ManualClock();
  private Store store;
  private Run run;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = TestStore.open(directory);
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
