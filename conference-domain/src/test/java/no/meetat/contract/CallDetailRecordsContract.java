package no.meetat.contract;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;

/** What every store of call detail records must do: it follows a journal. */
public abstract class CallDetailRecordsContract {

  /** The journal, empty, of which the records are kept. */
  protected abstract Journal journal();

  /** All records, once all that was journalled has been stored. */
  protected abstract Seq<CallDetailRecord> stored();

  @Test
  void S35_a_record_is_kept_field_by_field() {
    journal().append(journalled(charged("c1"), neverIn("c2")));

    assertThat(stored()).containsExactlyInAnyOrder(charged("c1"), neverIn("c2"));
  }

  @Test
  void S35_a_second_record_of_a_call_is_ignored() {
    journal().append(journalled(charged("c1"), neverIn("c1")));
    journal().append(journalled(neverIn("c1"), charged("c1")));

    assertThat(stored()).containsExactly(charged("c1"));
  }
}
