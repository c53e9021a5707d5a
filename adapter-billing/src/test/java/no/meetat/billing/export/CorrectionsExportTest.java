package no.meetat.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.regex.Pattern;
import no.meetat.billing.Store;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of corrections, as docs/cdr.md shows them. */
class CorrectionsExportTest {

  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
  private static final String SECOND = "meetat-correction-000002";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void a_record_is_exported_and_then_corrected() {
    store =
        Store.open(
                folder.resolve("data"),
                Option.none(),
                InstantSource.fixed(Samples.NINE.plusSeconds(3_600)))
            .get();
    try (Export export =
        StoredRecords.add(store, Samples.charged("r1-000002"), Samples.neverIn("r1-000003"))) {
      new Exporter(export, folder).next(RecordFormat.CSV).get();
    }
    TariffBook cheaper =
        TariffBook.of(
            ImmutableTariff.copyOf(Tariff.standard())
                .withName("2026")
                .withPerMinute(new Money(new BigDecimal("1.00"), "NOK")));
    store.records().rerating(YearMonth.of(2026, 11), Option.none(), cheaper).correct().get();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_page_shows_what_an_export_writes() throws IOException {
    export(RecordFormat.CSV);

    assertThat(page())
        .contains("```csv\n" + file(SECOND + ".csv") + "```")
        .contains("```json\n" + file(SECOND + ".manifest.json") + "```");
    assertThat(file(SECOND + ".sha256")).endsWith("  " + SECOND + ".csv\n");
  }

  @Test
  void the_table_names_every_field_in_its_order() throws IOException {
    String section = page().substring(page().indexOf("## Corrections"));
    Seq<String> named = Vector.ofAll(FIELD.matcher(section).results().map(match -> match.group(1)));

    assertThat(named).containsExactlyElementsOf(ExportKind.CORRECTIONS.columns());
  }

  @Test
  void json_is_an_object_a_line() throws IOException {
    assertThat(export(RecordFormat.JSON).summary())
        .isEqualTo(SECOND + ".jsonl: 1 correction, 0 s billed, -48.0500 NOK");
    assertThat(file(SECOND + ".jsonl"))
        .startsWith(
            "{\"correction_id\":1,\"cdr_id\":1,\"call_id\":\"r1-000002\",\"corrects\":\"\",")
        .contains("\"former_billed_seconds\":1860,", "\"amount\":\"31.0000\"");
  }

  @Test
  void a_file_is_made_again_byte_for_byte() throws IOException {
    MadeFile made = export(RecordFormat.CSV);
    String before = file(SECOND + ".csv");
    try (Export again = store.startExport().get()) {
      MadeFile same = new Exporter(again, folder).make(again.files().find(2).get()).get();

      assertThat(same.isChanged()).isFalse();
      assertThat(same.manifest()).isEqualTo(made.manifest());
    }
    assertThat(file(SECOND + ".csv")).isEqualTo(before);
  }

  private MadeFile export(RecordFormat format) {
    try (Export export = store.startExport().get()) {
      return new Exporter(export, folder).next(format).get().get();
    }
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/cdr.md"));
  }
}
