package no.meetat.billing.retention;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import no.meetat.admission.AdmissionEvent;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.Caller;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of strangers it is forgotten as well who they were, or said they were (S3). */
class StrangersTest {

  private static final String ADDRESS = "192.0.2.17";
  private static final Origin STRANGER = new Origin.Stranger(ADDRESS, "192.0.2.0/24");

  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;
  private @TempDir Path directory;

  @BeforeEach
  void open() {
    store = TestStore.open(directory, Option.none(), clock);
  }

  @Test
  void the_addresses_of_callers_without_a_number_go_too() throws IOException {
    append(Caller.nobody(STRANGER), neverIn("c1"));

    assertThat(anonymise()).isEqualTo(new Anonymised(1, 0));
    store.close();
    assertThat(TestStore.bytes(directory)).doesNotContain(ADDRESS);
  }

  @Test
  void S3_the_number_a_stranger_claimed_goes_too_and_the_trunk_stays() throws IOException {
    append(
        Caller.claiming(OLA, STRANGER),
        neverIn("c1").withClaimedCaller(Option.some(OLA)).withTrunk(Option.some("nordic")));
    assertThat(TestStore.records(store).map(CallDetailRecord::claimedCaller))
        .containsExactly(Option.some(OLA));

    assertThat(anonymise()).isEqualTo(new Anonymised(1, 0));
    assertThat(TestStore.records(store).map(CallDetailRecord::trunk))
        .containsExactly(Option.some("nordic"));
    store.close();
    assertThat(TestStore.bytes(directory)).doesNotContain(OLA.e164(), ADDRESS);
  }

  private void append(Caller caller, CallDetailRecord cdr) {
    Call known = Samples.call("c1");
    Call call = new Call(known.id(), caller, known.accessNumber(), known.dialledAt());
    try (Run run = TestStore.start(store, clock)) {
      run.journal()
          .append(
              Vector.of(
                  new JournalEntry.OfCall(call.id(), new AdmissionEvent.Answered(call)),
                  new JournalEntry.OfCall(call.id(), new AdmissionEvent.Closed(cdr))));
    }
  }

  private Anonymised anonymise() {
    return store.retention().anonymise(NINE.plus(Duration.ofDays(1)), () -> true).get();
  }
}
