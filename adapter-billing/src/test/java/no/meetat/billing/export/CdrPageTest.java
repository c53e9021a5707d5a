package no.meetat.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import no.meetat.billing.Store;
import no.meetat.call.EndCause;
import no.meetat.charging.CdrField;
import no.meetat.contract.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/cdr.md shows is what there is. */
class CdrPageTest {

  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| [^`\\d]");
  private static final Pattern CAUSES = Pattern.compile("(?m)^\\| (`.*`) \\| \\d `");

  @TempDir Path folder;

  @BeforeEach
  void two_calls_are_exported() {
    try (Store store =
            Store.open(
                    folder.resolve("data"),
                    Option.none(),
                    InstantSource.fixed(Samples.NINE.plusSeconds(3_600)))
                .get();
        Export export =
            StoredRecords.add(store, Samples.charged("r1-000002"), Samples.neverIn("r1-000003"))) {
      new Exporter(export, folder).next(RecordFormat.CSV).get();
    }
  }

  @Test
  void the_table_names_every_field_in_its_order() throws IOException {
    assertThat(found(FIELD, page().substring(0, page().indexOf("## Files"))))
        .containsExactlyElementsOf(CdrField.ALL.map(CdrField::name).prepend("cdr_id"));
  }

  @Test
  void every_cause_has_its_counterpart() throws IOException {
    assertThat(found(CAUSES, page()).flatMap(cell -> Array.of(cell.replace("`", "").split(", "))))
        .containsExactlyInAnyOrderElementsOf(Vector.of(EndCause.values()).map(EndCause::word));
  }

  @Test
  void the_example_is_what_an_export_writes() throws IOException {
    assertThat(page())
        .contains("```csv\n" + file("meetat-cdr-000001.csv") + "```")
        .contains("```json\n" + file("meetat-cdr-000001.manifest.json") + "```")
        .contains("```\n" + file("meetat-cdr-000001.sha256") + "```");
  }

  private static Seq<String> found(Pattern pattern, String text) {
    return Vector.ofAll(pattern.matcher(text).results().map(match -> match.group(1)));
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/cdr.md"));
  }
}
