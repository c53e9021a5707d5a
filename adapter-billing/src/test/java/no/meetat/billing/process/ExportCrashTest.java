package no.meetat.billing.process;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportRow;
import no.meetat.billing.run.Run;
import no.meetat.charging.StoredRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExportCrashTest {

  private Store store;
  private @TempDir Path directory;

  @BeforeEach
  void a_record_waits() {
    store = TestStore.open(directory);
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(Vector.of(journalled(charged("c1"))));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_export_is_refused_beside_another_process_and_takes_its_file_over_when_that_is_killed()
      throws Exception {
    try (ChildProcess exporting = ChildProcess.running(ExportingProcess.class, directory)) {
      assertThat(exporting.lines(1)).containsExactly("1");
      assertThat(store.startExport().getLeft().kind()).isEqualTo(StoreFault.Kind.LOCKED);
      exporting.kill();
    }

    List<ExportRow> rows = new ArrayList<>();
    try (Export export = store.startExport().get()) {
      assertThat(export.divide("csv").get()).isEqualTo(Option.none());
      export.read(export.files().unwritten().single(), rows::add);
    }
    assertThat(rows).containsExactly(ExportRow.of(new StoredRecord(1, charged("c1"))));
  }
}
