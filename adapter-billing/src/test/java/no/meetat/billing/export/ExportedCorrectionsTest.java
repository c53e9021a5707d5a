package no.meetat.billing.export;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.TariffBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a correction changes reaches other billing systems too. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportedCorrectionsTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final TestDatabase database;
  private @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private Store store;

  ExportedCorrectionsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = database.open(directory.resolve("data"), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_correction_that_came_after_the_export_is_in_a_later_file_once() throws IOException {
    add(charged("c1"), neverIn("c2"));
    divide().get();
    rateAgain("1.00");
    ExportFile file = divide().get();

    assertThat(file.kind()).isEqualTo(ExportKind.CORRECTIONS);
    assertThat(told(file)).containsExactly("1: c1 corrects -, 79.0500 to 31.0000 NOK");
    assertThat(divide()).isEqualTo(Option.none());
  }

  @Test
  void a_correction_of_a_correction_points_to_it_and_tells_what_counted_before()
      throws IOException {
    add(charged("c1"));
    divide().get();
    rateAgain("1.00");
    divide().get();
    rateAgain("2.00");

    assertThat(told(divide().get())).containsExactly("2: c1 corrects 1, 31.0000 to 62.0000 NOK");
  }

  @Test
  void a_record_that_was_corrected_before_is_exported_as_it_was_and_then_its_corrections()
      throws IOException {
    add(charged("c1"));
    rateAgain("1.00");
    rateAgain("2.00");
    ExportFile records = divide().get();
    ExportFile corrections = divide().get();

    assertThat(rows(records).map(row -> row.fields().get("amount").get()))
        .containsExactly("79.0500");
    assertThat(corrections.seq()).isGreaterThan(records.seq());
    assertThat(told(corrections))
        .containsExactly(
            "1: c1 corrects -, 79.0500 to 31.0000 NOK", "2: c1 corrects 1, 31.0000 to 62.0000 NOK");
  }

  @Test
  void a_file_of_corrections_holds_the_same_whatever_comes_later() throws IOException {
    add(charged("c1"));
    divide().get();
    rateAgain("1.00");
    ExportFile file = divide().get();
    Seq<ExportRow> first = rows(file);
    rateAgain("2.00");
    add(charged("c2"));
    divide().get();

    assertThat(rows(file)).isEqualTo(first);
  }

  @Test
  void S34_all_files_together_add_up_to_what_the_records_cost_now()
      throws IOException, SQLException {
    add(charged("c1"), charged("c2"), neverIn("c3"));
    rateAgain("1.00");
    divide().get();
    rateAgain("3.15");
    divide().get();
    rateAgain("2.00");
    add(charged("c4"));
    rateAgain("0.33");
    assertThat(Stream.continually(this::divide).takeWhile(Option::isDefined).toVector()).hasSize(2);

    Totals all =
        store.exportFiles().all().flatMap(this::rows).foldLeft(Totals.none(), Totals::plus);
    assertThat(all.amounts().get("NOK").get().amount()).isEqualByComparingTo(now("amount"));
    assertThat(now("amount")).isEqualByComparingTo("30.6900");
    assertThat(all.billedSeconds()).isEqualTo(now("billed_seconds").longValue());
  }

  @Test
  void a_file_holds_no_more_corrections_than_the_largest() throws IOException {
    add(
        Vector.rangeClosed(0, Export.LARGEST_FILE)
            .map(i -> charged("c" + i))
            .toJavaArray(ImmutableCallDetailRecord[]::new));
    divide().get();
    divide().get();
    rateAgain("1.00");

    assertThat(rows(divide().get())).hasSize(Export.LARGEST_FILE);
    assertThat(rows(divide().get())).hasSize(1);
  }

  private BigDecimal now(String column) throws SQLException {
    BigDecimal sum = BigDecimal.ZERO;
    try (Connection connection =
            database.engine(directory.resolve("data")).connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + column + " FROM rated_cdr")) {
      while (row.next()) {
        sum = sum.add(new BigDecimal(row.getString(1)));
      }
    }
    return sum;
  }

  private void rateAgain(String perMinute) throws IOException {
    TariffBook book =
        TariffFiles.book(directory, "at " + perMinute + ",,,,," + perMinute + ",60/60,,25,charged");
    assertThat(store.records().rerating(NOVEMBER, Option.none(), book).correct().isRight())
        .isTrue();
  }

  private void add(CallDetailRecord... records) {
    try (Run run = TestStore.start(store, clock)) {
      run.journal().append(journalled(records));
    }
  }

  private Option<ExportFile> divide() {
    try (Export export = store.startExport().get()) {
      return export.divide("csv").get();
    }
  }

  private Seq<String> told(ExportFile file) {
    return rows(file)
        .map(ExportRow::fields)
        .map(fields ->
            "%s: %s corrects %s, %s to %s %s"
                .formatted(
                    fields.get("correction_id").get(),
                    fields.get("call_id").get(),
                    fields.get("corrects").filter(id -> !id.isEmpty()).getOrElse("-"),
                    fields.get("former_amount").get(),
                    fields.get("amount").get(),
                    fields.get("currency").get()));
  }

  private Seq<ExportRow> rows(ExportFile file) {
    List<ExportRow> rows = new ArrayList<>();
    try (Export export = store.startExport().get()) {
      export.read(file, rows::add);
    }
    return Vector.ofAll(rows);
  }
}
