package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.file.Path;
import no.meetat.billing.imports.ImportFault.WrongLine;
import no.meetat.charging.TariffBook;
import no.meetat.charging.TariffFault;

/** Reads a tariff book from a file; one that overlaps or has a hole is refused with its lines. */
public final class TariffImport {

  /** The columns a file has, in any order. */
  public static final Seq<String> COLUMNS = TariffColumns.ALL;

  private TariffImport() {}

  /** The book; or what is wrong with its lines. */
  public static Either<ImportFault, TariffBook> read(Path file) {
    return new CsvFile(file, TariffColumns.ALL).rows().flatMap(rows -> book(file, rows));
  }

  private static Either<ImportFault, TariffBook> book(Path file, Seq<CsvRow> rows) {
    return EachRow.of(file, rows, TariffColumns::read)
        .flatMap(tariffs ->
            TariffBook.of(tariffs)
                .mapLeft(faults -> ImportFault.of(file, faults.map(fault -> at(rows, fault)))));
  }

  private static WrongLine at(Seq<CsvRow> rows, TariffFault fault) {
    long line = rows.isEmpty() ? 0 : rows.get(fault.index()).line();
    return new WrongLine(line, fault.reason());
  }
}
