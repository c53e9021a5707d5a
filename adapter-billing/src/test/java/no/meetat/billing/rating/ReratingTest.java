package no.meetat.billing.rating;

import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Difference;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.TariffBook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReratingTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private @TempDir Path directory;
  private @AutoClose Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(directory.resolve("data"));
  }

  @Test
  void S33_the_difference_that_other_tariffs_make_is_told_for_each_payer() throws IOException {
    add(charged("c1"), charged("c2"), charged("c3").withBillTo(Option.some(OLA)), neverIn("c4"));

    assertThat(told(store.records().rerating(NOVEMBER, Option.none(), dearer()).compare()))
        .containsExactly(
            "+4722334455: 1 of 79.0500 NOK is 93.0000 NOK, 13.9500 NOK more",
            "+4723000000: 2 of 158.1000 NOK is 186.0000 NOK, 27.9000 NOK more");
    assertThat(told(store.records().rerating(NOVEMBER, Option.some(OLA), dearer()).compare()))
        .hasSize(1);
    assertThat(store.records().rerating(NOVEMBER.plusMonths(1), Option.none(), dearer()).compare())
        .isEmpty();
  }

  @Test
  void S33_trying_a_tariff_changes_nothing() throws IOException {
    add(charged("c1"));

    Seq<Difference> first = store.records().rerating(NOVEMBER, Option.none(), dearer()).compare();

    assertThat(store.records().rerating(NOVEMBER, Option.none(), dearer()).compare())
        .isEqualTo(first);
  }

  @Test
  void S33_a_correction_counts_from_then_on_and_is_not_made_twice() throws IOException {
    add(charged("c1"), charged("c2"));
    store.records().rerating(NOVEMBER, Option.none(), dearer()).correct();

    assertThat(told(store.records().rerating(NOVEMBER, Option.none(), dearer()).correct().get()))
        .containsExactly("+4723000000: 0 of 186.0000 NOK is 186.0000 NOK, 0.0000 NOK more");
  }

  @Test
  void S33_a_correction_can_be_corrected_and_the_record_stays_as_it_was() throws IOException {
    add(charged("c1"));
    store.records().rerating(NOVEMBER, Option.none(), dearer()).correct();

    assertThat(told(store.records().rerating(NOVEMBER, Option.none(), standard()).correct().get()))
        .containsExactly("+4723000000: 1 of 93.0000 NOK is 79.0500 NOK, -13.9500 NOK more");
    assertThat(told(store.records().rerating(NOVEMBER, Option.none(), standard()).compare()))
        .containsExactly("+4723000000: 0 of 79.0500 NOK is 79.0500 NOK, 0.0000 NOK more");
    assertThat(TestStore.records(store)).containsExactly(charged("c1"));
  }

  @Test
  void S33_more_stays_than_go_into_one_transaction_are_all_corrected() throws IOException {
    add(
        Vector.range(0, Corrections.BATCH * 2 + 1)
            .map(i -> charged("c" + i))
            .toJavaArray(ImmutableCallDetailRecord[]::new));
    store.records().rerating(NOVEMBER, Option.none(), dearer()).correct();

    assertThat(store.records().rerating(NOVEMBER, Option.none(), dearer()).compare().head().stays())
        .isZero();
  }

  private static Seq<String> told(Seq<Difference> differences) {
    return differences.map(d ->
        "%s: %d of %s is %s, %s more"
            .formatted(d.payer(), d.stays(), d.charged(), d.rated(), d.more()));
  }

  private void add(CallDetailRecord... records) {
    TestStore.add(store, new ManualClock(), records);
  }

  private TariffBook dearer() throws IOException {
    return TariffFiles.book(directory, "dearer,,,,,3.00,60/60,,25,charged");
  }

  private TariffBook standard() throws IOException {
    return TariffFiles.book(directory, "standard,,,,,2.55,60/60,,25,charged");
  }
}
