package no.meetat.billing.export;

import static no.meetat.billing.TestDatabase.SQLITE;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.StoredRecord;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  private static final Contents CONTENTS =
      new Contents(
          ImmutableTotals.builder()
              .firstId(1)
              .lastId(2)
              .rows(2)
              .billedSeconds(3_720)
              .amounts(TreeMap.of("NOK", new Money(new BigDecimal("158.1000"), "NOK")))
              .build(),
          "ab".repeat(32));

  private @AutoClose Store store;
  private @TempDir Path directory;

  @BeforeEach
  void open() {
    store = TestStore.open(directory);
  }

  @Test
  void each_record_is_in_one_file() {
    add(charged("c1"), charged("c2"));
    ExportFile first = divide().get();
    add(neverIn("c3"));
    ExportFile second = divide().get();

    assertThat(Vector.of(first.seq(), second.seq())).containsExactly(1L, 2L);
    assertThat(calls(first)).containsExactly("c1", "c2");
    assertThat(calls(second)).containsExactly("c3");
    assertThat(divide()).isEqualTo(Option.none());
  }

  @Test
  void a_record_that_becomes_visible_after_one_of_a_higher_number_is_not_left_out() {
    add(charged("c1"), charged("c2"));
    SQLITE.execute(directory, "UPDATE cdr SET cdr_id = 1000 WHERE call_id = 'c2'");
    divide();
    add(charged("late"));
    SQLITE.execute(directory, "UPDATE cdr SET cdr_id = 500 WHERE call_id = 'late'");

    assertThat(calls(divide().get())).containsExactly("late");
  }

  @Test
  void a_file_holds_no_more_than_the_largest() {
    add(
        IntStream.rangeClosed(0, Export.LARGEST_FILE)
            .mapToObj(i -> neverIn("c" + i))
            .toArray(CallDetailRecord[]::new));

    assertThat(calls(divide().get())).hasSize(Export.LARGEST_FILE);
    assertThat(calls(divide().get())).hasSize(1);
  }

  @Test
  void what_a_file_holds_is_kept_once_and_for_ever() {
    add(charged("c1"), charged("c2"));
    ExportFile file = divide().get();
    try (Export export = store.startExport().get()) {
      assertThat(export.seal(file, CONTENTS).get()).isEqualTo(1);
      assertThat(export.seal(file, new Contents(Totals.none(), "cd".repeat(32))).get()).isZero();
    }

    assertThat(store.exportFiles().find(1).get().contents()).isEqualTo(Option.some(CONTENTS));
  }

  @Test
  void a_file_is_unwritten_until_it_is_in_its_place() {
    add(charged("c1"));
    ExportFile file = divide().get();

    assertThat(store.exportFiles().unwritten()).containsExactly(file);
    try (Export export = store.startExport().get()) {
      assertThat(export.written(file).get()).isEqualTo(1);
    }
    assertThat(store.exportFiles().unwritten()).isEmpty();
    assertThat(store.exportFiles().all().head().writtenAt()).isEqualTo(Option.some(Samples.NINE));
  }

  @Test
  void a_second_export_beside_another_is_refused() {
    try (Export export = store.startExport().get()) {
      assertThat(store.startExport().getLeft().kind()).isEqualTo(StoreFault.Kind.LOCKED);
      assertThat(export.files().all()).isEmpty();
    }
    assertThat(store.startExport().peek(Export::close).isRight()).isTrue();
  }

  @Test
  void S34_totals_are_exact_for_each_currency() {
    Money euro = new Money(new BigDecimal("0.1000"), "EUR");
    Totals totals =
        Vector.of(charged("c1"), charged("c2"), charged("c3").withAmount(euro), neverIn("c4"))
            .zipWithIndex((record, i) -> ExportRow.of(new StoredRecord(7 - i, record)))
            .foldLeft(Totals.none(), Totals::plus);

    assertThat(totals)
        .isEqualTo(
            ImmutableTotals.builder()
                .firstId(4)
                .lastId(7)
                .rows(4)
                .billedSeconds(3 * 1_860)
                .amounts(
                    TreeMap.of("EUR", euro, "NOK", new Money(new BigDecimal("158.1000"), "NOK")))
                .build());
  }

  private void add(CallDetailRecord... records) {
    TestStore.add(store, new ManualClock(), records);
  }

  private Option<ExportFile> divide() {
    try (Export export = store.startExport().get()) {
      return export.divide("csv").get();
    }
  }

  private Seq<String> calls(ExportFile file) {
    List<ExportRow> rows = new ArrayList<>();
    try (Export export = store.startExport().get()) {
      export.read(file, rows::add);
    }
    return Vector.ofAll(rows).map(row -> row.fields().get("call_id").get());
  }
}
