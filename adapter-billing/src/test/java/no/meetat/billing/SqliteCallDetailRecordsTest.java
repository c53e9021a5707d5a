package no.meetat.billing;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.closed;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.cdr.CdrRow;
import no.meetat.billing.run.Run;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.CallDetailRecordsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCallDetailRecordsTest extends CallDetailRecordsContract {

  private Store store;
  private Run run;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = TestStore.open(directory);
    run = TestStore.start(store, new ManualClock());
  }

  @AfterEach
  void close() {
    run.close();
    store.close();
  }

  @Override
  protected CallDetailRecords records() {
    return run.records();
  }

  @Override
  protected Seq<CallDetailRecord> stored() {
    run.close();
    List<CdrRow> rows = new ArrayList<>();
    store.callDetailRecords().read(Option.none(), Option.none(), rows::add);
    return Vector.ofAll(rows).map(CdrRow::record);
  }

  @Test
  void S35_a_journalled_record_needs_no_adding() {
    run.journal().append(Vector.of(closed("c2")));

    assertThat(stored()).containsExactly(neverIn("c2"));
  }

  @Test
  void S35_a_journalled_record_that_is_added_too_is_one_record() {
    run.journal().append(Vector.of(closed("c2")));
    run.records().add(neverIn("c2"));
    run.records().add(charged("c1"));

    assertThat(stored()).containsExactly(neverIn("c2"), charged("c1"));
  }
}
