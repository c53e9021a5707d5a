package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.charging.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists call detail records. */
@Command(
    name = "cdr",
    description = "Lists the call detail records, one for each answered call, by when it ended.")
final class Cdr extends StoreCommand {
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

  @Mixin private final RowFormat format = new RowFormat();

  Cdr(Options options) {
    super(options);
  }

  @Override
  int run(Store store) {
    switch (format.chosen()) {
      case TABLE -> drawTable(store);
      case CSV ->
          new RecordListing(out()).csv(StoredRecord.COLUMNS, each -> readFields(store, each));
      case JSON -> new RecordListing(out()).json(each -> readFields(store, each));
    }
    return ExitCode.DONE;
  }

  private void read(Store store, Consumer<StoredRecord> each) {
    store.records().read(Option.of(since), Option.of(until), each);
  }

  private void readFields(Store store, Consumer<Map<String, String>> each) {
    read(store, row -> each.accept(row.fields()));
  }

  private void drawTable(Store store) {
    List<StoredRecord> rows = new ArrayList<>();
    read(store, rows::add);
    out().println(CdrTable.draw(Vector.ofAll(rows)));
  }
}
