package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import no.meetat.billing.Store;
import no.meetat.billing.export.RecordFields;
import no.meetat.charging.StoredRecord;
import no.meetat.simulator.text.Rows;
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
    if (since != null && until != null && since.isAfter(until)) {
      return wrong("--since is after --until: no call can have ended so");
    }
    Rows<StoredRecord> records = followed("records", each -> read(store, each));
    Rows<Map<String, String>> fields = each -> records.read(row -> each.accept(row.fields()));
    switch (format.chosen()) {
      case TABLE -> listing().table(CdrTable.table(), new FirstRead(records, progress()));
      case CSV -> listing().csv(StoredRecord.COLUMNS, fields);
      case JSON -> listing().json(RecordFields.TYPES, fields);
    }
    return ExitCode.DONE;
  }

  private void read(Store store, Consumer<StoredRecord> each) {
    store.records().read(Option.of(since), Option.of(until), each);
  }
}
