package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads rows one by one and stops at the first that is wrong. */
final class EachRow {

  private EachRow() {}

  static <T> Either<ImportFault, Seq<T>> of(
      Path file, Seq<CsvRow> rows, Function<CsvRow, Either<String, T>> read) {
    List<T> all = new ArrayList<>();
    for (CsvRow row : rows) {
      Either<String, T> one = read.apply(row);
      if (one.isLeft()) {
        return Either.left(new ImportFault(file, row.line(), one.getLeft()));
      }
      all.add(one.get());
    }
    return Either.right(Vector.ofAll(all));
  }
}
