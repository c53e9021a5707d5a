package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.billing.export.Export;
import no.meetat.billing.export.ExportFile;
import no.meetat.billing.export.Exporter;
import no.meetat.billing.export.MadeFile;
import no.meetat.billing.export.RecordFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exports call detail records for other billing systems. */
@Command(
    name = "export",
    description =
        "Writes the call detail records, and corrections of such, that are in no file yet into the"
            + " next ones, for other billing systems; docs/cdr.md describes the files.")
final class ExportCommand extends StoreCommand {
  private final Options options;

  @CommandLine.Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the files go (default: export in the data directory).")
  private @Nullable Path directory;

  @CommandLine.Option(
      names = "--format",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES}, an object a line (default: ${DEFAULT-VALUE}).")
  private RecordFormat format = RecordFormat.CSV;

  @CommandLine.Option(
      names = "--again",
      paramLabel = "SEQUENCE",
      description = "Makes the file of this number again.")
  private @Nullable Long again;

  @CommandLine.Option(names = "--list", description = "Lists the files and makes none.")
  private boolean list;

  ExportCommand(Options options) {
    super(options);
    this.options = options;
  }

  @Override
  int run(Store store) {
    if (list) {
      Seq<ExportFile> files = store.exportFiles().all();
      listing().table(ExportTable.table(), files::forEach);
      return ExitCode.DONE;
    }
    return store.startExport().fold(this::failed, this::exportAndClose);
  }

  private int exportAndClose(Export export) {
    Path place = Option.of(directory).getOrElse(() -> options.data().resolve("export"));
    try (export) {
      Exporter exporter = new Exporter(export, place);
      return again == null ? exportAll(exporter) : makeAgain(exporter, export.files().find(again));
    }
  }

  private int exportAll(Exporter exporter) {
    int exitCode = ExitCode.DONE;
    progress().begin("rows", 0);
    Either<String, Option<MadeFile>> next = exporter.next(format);
    if (next.exists(Option::isEmpty)) {
      out().println("there is nothing to export");
    }
    while (next.exists(Option::isDefined)) {
      exitCode = Math.max(exitCode, tell(next.get().get()));
      next = exporter.next(format);
    }
    return next.isLeft() ? failed(next.getLeft()) : exitCode;
  }

  private int makeAgain(Exporter exporter, Option<ExportFile> file) {
    return file.fold(
        () -> refused("there is no file " + again),
        found -> exporter.make(found).fold(this::failed, this::tell));
  }

  private int tell(MadeFile made) {
    progress().add(made.contents().totals().rows());
    out().println(made.summary());
    return made.isChanged()
        ? refused(
            made.name()
                + " is not "
                + MadeFile.name(made.file())
                + " as it was: since then callers became anonymous or records got new fields")
        : ExitCode.DONE;
  }
}
