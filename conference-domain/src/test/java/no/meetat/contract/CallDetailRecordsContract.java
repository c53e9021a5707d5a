package no.meetat.contract;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;

/** What every store of call detail records must do. */
public abstract class CallDetailRecordsContract {

  /** An empty store. */
  protected abstract CallDetailRecords records();

  /** All records, once all that was added has been stored. */
  protected abstract Seq<CallDetailRecord> stored();

  @Test
  void S35_a_record_is_kept_field_by_field() {
    records().add(charged("c1"));
    records().add(neverIn("c2"));

    assertThat(stored()).containsExactlyInAnyOrder(charged("c1"), neverIn("c2"));
  }

  @Test
  void S35_a_second_record_of_a_call_is_ignored() {
    records().add(charged("c1"));
    records().add(neverIn("c1"));

    assertThat(stored()).containsExactly(charged("c1"));
  }
}
