package no.meetat.billing.audit;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionAuditTest {

  private @TempDir Path directory;
  private Store store;

  @BeforeEach
  void a_record_is_corrected_twice() throws IOException {
    store = TestStore.open(directory);
    try (Run run = TestStore.start(store, new ManualClock())) {
      run.journal().append(Vector.of(journalled(charged("c1"))));
    }
    rateAgain("1.00");
    rateAgain("2.00");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void S35_corrections_that_their_tariffs_make_are_right() {
    assertThat(audit()).isEmpty();
  }

  @Test
  void S35_a_wrong_correction_is_told_though_another_corrects_it() throws SQLException {
    execute("UPDATE correction SET amount = '9.0000' WHERE correction_id = 1");

    assertThat(audit())
        .containsExactly(
            "record 1 as corrected by 1: 1810 s are billed as 1860 s, 9.0000 NOK, by tariff at"
                + " 1.00; right would be: 1860 s, 31.0000 NOK");
  }

  private void rateAgain(String perMinute) throws IOException {
    TariffBook book =
        TariffFiles.book(directory, "at " + perMinute + ",,,,," + perMinute + ",60/60,,25,charged");
    store.tariffs().load(book, NINE);
    store.records().rerating(YearMonth.of(2026, 11), Option.none(), book).correct().get();
  }

  /** What is told of corrections. */
  private List<String> audit() {
    List<String> found = new ArrayList<>();
    store.audit(Tariff.standard(), Option.none(), difference -> found.add(difference.message()));
    found.removeIf(line -> !line.contains("as corrected"));
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("meetat.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
