package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.Store;
import no.meetat.billing.export.StoredRecords;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyRetentionTest {

  private static final Duration KEPT = Duration.ofDays(90);

  @TempDir Path folder;

  @Test
  void what_has_been_kept_for_the_term_is_made_anonymous_and_nothing_else() {
    InstantSource clock = InstantSource.fixed(Samples.NINE.plus(KEPT));
    try (Store store = Store.open(folder, Option.none(), clock).get();
        DailyRetention retention = new DailyRetention(store.retention(), KEPT)) {
      StoredRecords.add(
              store,
              Samples.charged("old").withEndedAt(Samples.NINE.minusMillis(1)),
              Samples.charged("young").withEndedAt(Samples.NINE))
          .close();

      retention.run();

      assertThat(callers(store)).containsExactly("old none", "young +4722334455");
    }
  }

  private static Vector<String> callers(Store store) {
    List<String> callers = new ArrayList<>();
    store
        .records()
        .read(
            Option.none(),
            Option.none(),
            row ->
                callers.add(
                    row.record().callId()
                        + " "
                        + row.record().caller().map(Object::toString).getOrElse("none")));
    return Vector.ofAll(callers);
  }
}
