package no.meetat.cli;

import java.util.function.Function;
import no.meetat.billing.export.Contents;
import no.meetat.billing.export.ExportFile;
import no.meetat.billing.export.MadeFile;
import no.meetat.billing.export.Totals;
import no.meetat.cli.output.OsloStamp;
import no.meetat.simulator.text.Table;

/** The files that were exported, for people. */
final class ExportTable {

  private ExportTable() {}

  /** A line for each file; fields not yet known of an unfinished one are empty. */
  static Table<ExportFile> table() {
    return Table.<ExportFile>empty()
        .text("file", MadeFile::name)
        .number("rows", total(Totals::rows))
        .number("first", total(Totals::firstId))
        .number("last", total(Totals::lastId))
        .number("billed s", total(Totals::billedSeconds))
        .number("amount", total(totals -> totals.amounts().values().mkString(", ")))
        .text("written at", file -> file.writtenAt().map(OsloStamp::of).getOrElse("not yet"))
        .text("SHA-256", file -> file.contents().map(Contents::sha256).getOrElse(""))
        .leavingOut("SHA-256", "first", "last");
  }

  private static Function<ExportFile, String> total(Function<Totals, Object> value) {
    return file ->
        file.contents().map(Contents::totals).map(value).map(Object::toString).getOrElse("");
  }
}
