package no.meetat.cli;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.billing.cdr.CdrField;
import no.meetat.billing.cdr.CdrRow;
import no.meetat.cli.output.Format;
import no.meetat.cli.output.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Lists call detail records. */
@Command(
    name = "cdr",
    description = "Lists the call detail records, one for each answered call, by when it ended.")
final class Cdr extends StoreCommand {
  private static final Set<String> NUMBERS =
      HashSet.of("cdr_id", "held_seconds", "charged_seconds", "billed_seconds");

  @CommandLine.Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Calls that ended then or later.")
  private @Nullable Instant since;

  @CommandLine.Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Calls that ended before.")
  private @Nullable Instant until;

  @CommandLine.Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  Cdr(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    switch (format) {
      case TABLE -> drawTable(store);
      case CSV ->
          new Listing(out())
              .csv(
                  CdrField.ALL.map(CdrField::name).prepend("cdr_id"),
                  each -> read(store, row -> each.accept(row.fields())));
      case JSON ->
          new Listing(out()).json(each -> read(store, row -> each.accept(typed(row.fields()))));
    }
    return ExitCode.DONE;
  }

  private void read(Store store, Consumer<CdrRow> each) {
    store.callDetailRecords().read(Option.of(since), Option.of(until), each);
  }

  private void drawTable(Store store) {
    List<CdrRow> rows = new ArrayList<>();
    read(store, rows::add);
    out().println(CdrTable.draw(Vector.ofAll(rows)));
  }

  private static Map<String, Object> typed(Map<String, String> fields) {
    return fields.map(
        (name, text) -> io.vavr.Tuple.of(name, NUMBERS.contains(name) ? Long.valueOf(text) : text));
  }
}
