package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.meetat.billing.imports.ImportFault.WrongLine;

/** Reads rows one by one: all of them, or what is wrong with those that are wrong. */
final class EachRow {

  private EachRow() {}

  /**
   * What was read.
   *
   * @param sound of the rows that are sound, in order
   * @param wrong all that is wrong with the others
   */
  record Sorted<T>(Seq<T> sound, Seq<WrongLine> wrong) {}

  /**
   * All values, if all rows are sound.
   *
   * @param read the row's value; or all that is wrong with the row
   */
  static <T> Either<ImportFault, Seq<T>> of(
      Path file, Seq<CsvRow> rows, Function<CsvRow, Validation<Seq<String>, T>> read) {
    Sorted<T> sorted = sorted(rows, read);
    return sorted.wrong().isEmpty()
        ? Either.right(sorted.sound())
        : Either.left(ImportFault.of(file, sorted.wrong()));
  }

  /** Those that are sound, and what is wrong with the others. */
  static <T> Sorted<T> sorted(Seq<CsvRow> rows, Function<CsvRow, Validation<Seq<String>, T>> read) {
    List<T> all = new ArrayList<>();
    List<WrongLine> wrong = new ArrayList<>();
    rows.forEach(row ->
        row.sound()
            .flatMap(read)
            .peek(all::add)
            .mapError(reasons -> reasons.map(reason -> new WrongLine(row.line(), reason)))
            .toEither()
            .peekLeft(lines -> lines.forEach(wrong::add)));
    return new Sorted<>(Vector.ofAll(all), Vector.ofAll(wrong));
  }
}
