package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The names of a file's columns.
 *
 * @param separator what stands between cells
 * @param names in lower case; empty ones at the end are left out
 */
record CsvHeader(char separator, Seq<String> names) {

  private static final Seq<Character> SEPARATORS = Vector.of(',', ';', '\t');

  /** How lines with this separator are read. */
  static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }

  /** The separator by which most of the columns are named in this line; or what is wrong. */
  static Either<String, CsvHeader> of(String line, CsvFile file) {
    return SEPARATORS
        .map(separator -> new CsvHeader(separator, names(line, separator)))
        .maxBy(header -> file.columns().count(header.names()::contains))
        .get()
        .checked(file);
  }

  private Either<String, CsvHeader> checked(CsvFile file) {
    Seq<String> missing = file.columns().removeAll(names);
    if (missing.nonEmpty()) {
      return Either.left("the column " + missing.mkString(", ") + " is missing");
    }
    return names.size() > file.columns().size() + file.others().count(names::contains)
        ? Either.left("there are other columns than expected")
        : Either.right(this);
  }

  private static Seq<String> names(String line, char separator) {
    try (CSVParser parser = format(separator).parse(new StringReader(line))) {
      CSVRecord cells = parser.iterator().next();
      return Vector.ofAll(cells)
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .reverse()
          .dropWhile(String::isEmpty)
          .reverse();
    } catch (IOException | UncheckedIOException wrongQuotes) {
      return Vector.empty();
    }
  }
}
